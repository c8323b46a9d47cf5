package dev.entente.diplomacy.meeting;

import java.time.LocalDate;

/**
 * How precisely a mention says when: the first part of its row, so that a neighbourhood is a few
 * short scans.
 */
enum Shelf {
  /** One day. Scanned by that day. */
  DAY('a', 1, 16),
  /** A few days, at most 16: a visit, "next week". Scanned by the first day. */
  DAYS('b', 16, 16),
  /** A month or a season, at most 100 days. */
  MONTHS('c', 100, 128),
  /** A year, at most 400 days. */
  YEAR('d', 400, 512),
  /** No date, or one too wide to say anything. Scanned by the publication day. */
  OPEN('e', 0, 32),
  /** A second row for every POSTPONED, by publication day: what a new date is matched with. */
  PUT_OFF('f', 0, 256);

  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final char code;
  private final int widest;
  private final int pieceDays;

  /**
   * @param code stands for it in row names
   * @param widest the most days that a date on it holds; 0 where it is not by date
   * @param pieceDays how many days are read at once: more where mentions are few
   */
  Shelf(char code, int widest, int pieceDays) {
    this.code = code;
    this.widest = widest;
    this.pieceDays = pieceDays;
  }

  /** Returns its place among the shelves, from 0. */
  int number() {
    return code - 'a';
  }

  /** Returns the most days that a date on this shelf holds; 0 where it is not by date. */
  int widest() {
    return widest;
  }

  /** Returns the number of the piece that a day lies in. */
  long piece(LocalDate day) {
    return Math.floorDiv(day.toEpochDay(), pieceDays);
  }

  /** Returns the first day of a piece. */
  LocalDate firstDay(long piece) {
    return LocalDate.ofEpochDay(piece * pieceDays);
  }

  static Shelf of(Mention mention) {
    DateRange date = mention.told().date();
    if (date == null || date.from().isBefore(FIRST_DAY) || date.to().isAfter(LAST_DAY)) {
      return OPEN;
    }
    long days = date.days();
    if (days <= DAY.widest) {
      return DAY;
    }
    if (days <= DAYS.widest) {
      return DAYS;
    }
    if (days <= MONTHS.widest) {
      return MONTHS;
    }
    return days <= YEAR.widest ? YEAR : OPEN;
  }

  /** Returns the day that a mention is filed under on this shelf. */
  LocalDate day(Mention mention) {
    return switch (this) {
      case DAY, DAYS, MONTHS, YEAR -> mention.told().date().from();
      case OPEN, PUT_OFF -> mention.story().published();
    };
  }

  String row(MeetingKey key, Mention mention) {
    return bound(key, day(mention)) + "|" + mention.id();
  }

  /** Returns a name before every row of the day and after every row of the day before. */
  String bound(MeetingKey key, LocalDate day) {
    LocalDate written =
        day.isBefore(FIRST_DAY) ? FIRST_DAY : day.isAfter(LAST_DAY) ? LAST_DAY : day;
    return key + "|" + code + "|" + written;
  }
}
