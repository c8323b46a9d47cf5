package dev.entente.dashboard.view;

import dev.entente.schemas.diplomacy.DateRange;
import dev.entente.schemas.diplomacy.Format;
import dev.entente.schemas.diplomacy.Level;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.Signal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;

/** What happened, in English. */
public final class Sentences {

  private static final DateTimeFormatter DAY = formatter("d MMMM uuuu");
  private static final DateTimeFormatter DAY_OF_MONTH = formatter("d");
  private static final DateTimeFormatter DAY_AND_MONTH = formatter("d MMMM");
  private static final DateTimeFormatter MONTH = formatter("MMMM uuuu");

  private Sentences() {}

  /** Returns what a meeting is or was, and where and when. */
  public static String of(Meeting meeting) {
    String who = who(meeting.getLevel());
    String where = meeting.getPlace() == null ? "" : " in " + meeting.getPlace();
    String event = meeting.getHostEvent() == null ? "" : " at the " + meeting.getHostEvent();
    String rest = where + event + when(meeting.getDate());
    return switch (meeting.getStatus()) {
          case HELD ->
              who + " " + verb(meeting, "met", "spoke by telephone", "spoke by video") + rest;
          case ONGOING -> who + " are meeting" + rest;
          case SCHEDULED ->
              who
                  + " are to "
                  + verb(meeting, "meet", "speak by telephone", "speak by video")
                  + rest;
          case PROPOSED -> "A meeting of " + lower(who) + " was proposed" + rest;
          case POSTPONED -> "A meeting of " + lower(who) + " was put off" + rest;
          case CANCELLED -> "A meeting of " + lower(who) + " was called off" + rest;
          case REFUSED -> "A meeting of " + lower(who) + " was refused" + rest;
          case UNKNOWN -> "A meeting of " + lower(who) + " was reported" + rest;
        }
        + (meeting.getFormat() == Format.MULTILATERAL ? ", as part of a group." : ".");
  }

  /**
   * Returns what a change of the temperature was, where no meeting can be looked up.
   *
   * @param what the record's word: a signal's name, or a meeting's status with its level
   * @param stories how many told it
   */
  static String of(String what, int stories) {
    String told = stories == 1 ? "One story" : stories + " stories";
    return Arrays.stream(Signal.values())
        .filter(signal -> signal.name().equals(what))
        .findFirst()
        .map(signal -> told + (stories == 1 ? " tells of " : " tell of ") + noun(signal) + ".")
        .orElse("A meeting: " + what.replace('_', ' ').toLowerCase(Locale.ROOT) + ".");
  }

  private static String noun(Signal signal) {
    return switch (signal) {
      case THAW -> "ties that thaw";
      case COOPERATION -> "working together";
      case AGREEMENT -> "an agreement";
      case STRAIN -> "strained ties";
      case THREAT -> "a threat";
      case PROTEST -> "a protest";
      case UNKNOWN -> "how the two stand";
    };
  }

  private static String who(Level level) {
    if (level == null) {
      return "Officials";
    }
    return switch (level) {
      case HEAD_OF_STATE_OR_GOVERNMENT -> "The leaders";
      case MINISTER -> "Ministers";
      case VICE_MINISTER -> "Vice ministers";
      case SENIOR_OFFICIAL -> "Senior officials";
      case WORKING -> "Working-level officials";
      case UNKNOWN -> "Officials";
    };
  }

  private static String verb(Meeting meeting, String met, String phoned, String linked) {
    if (meeting.getMode() == null) {
      return met;
    }
    return switch (meeting.getMode()) {
      case PHONE -> phoned;
      case VIDEO -> linked;
      case IN_PERSON, UNKNOWN -> met;
    };
  }

  /** Returns " on 4 March 2026", " from 4 to 7 March 2026", " in March 2026"; "" without a date. */
  private static String when(DateRange date) {
    if (date == null) {
      return "";
    }
    LocalDate from = date.getFrom();
    LocalDate to = date.getTo();
    if (from.equals(to)) {
      return " on " + DAY.format(from);
    }
    boolean wholeMonths =
        from.getDayOfMonth() == 1 && to.equals(to.with(TemporalAdjusters.lastDayOfMonth()));
    if (wholeMonths && from.getYear() == to.getYear()) {
      boolean year = from.getMonthValue() == 1 && to.getMonthValue() == 12;
      if (year || from.getMonth() == to.getMonth()) {
        return " in " + (year ? Integer.toString(from.getYear()) : MONTH.format(from));
      }
    }
    DateTimeFormatter first =
        from.getYear() != to.getYear()
            ? DAY
            : from.getMonth() == to.getMonth() ? DAY_OF_MONTH : DAY_AND_MONTH;
    return " between " + first.format(from) + " and " + DAY.format(to);
  }

  static String lower(String who) {
    return who.substring(0, 1).toLowerCase(Locale.ROOT) + who.substring(1);
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
