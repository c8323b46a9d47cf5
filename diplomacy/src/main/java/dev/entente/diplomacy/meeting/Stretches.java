package dev.entente.diplomacy.meeting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Cuts the publication days of mentions without a date into stretches in which they can be one
 * meeting.
 *
 * <p>A silence of more than {@value #PLAN_SILENCE} days cuts. But "Seoul proposed talks" may be
 * repeated every day for years; joined from day to day it would be one proposal for ever, and every
 * new report would touch all of them. So a quarter of a year through which the reports go on, from
 * the one before to the one after, is cut at its widest silence. A stretch is at most six months
 * long, and where it ends depends on the days of two quarters and of those beside them, and on
 * nothing else.
 */
final class Stretches {

  /** Plans without a date: a longer silence begins another one, days. */
  private static final int PLAN_SILENCE = 45;

  /** Reports of held meetings without a date: the same, days. */
  private static final int HELD_SILENCE = 7;

  private final Shelves shelves;

  /** The days that begin a stretch, by quarter. */
  private final Answers<LocalDate, NavigableSet<LocalDate>> beginnings;

  Stretches(Shelves shelves) {
    this.shelves = shelves;
    this.beginnings = Answers.of(shelves.stock().beginnings, shelves);
  }

  /** Returns the stretch of a day on which a mention without a date was published. */
  DateRange of(LocalDate day) {
    LocalDate quarter = Board.quarter(day);
    LocalDate begun = beginnings(quarter).floor(day);
    if (begun == null) {
      // The quarter before has one: reports that run through it without any are cut.
      begun = beginnings(quarter.minusMonths(3)).last();
    }
    LocalDate first = Board.quarter(begun);
    LocalDate next = beginnings(first).higher(begun);
    if (next == null) {
      NavigableSet<LocalDate> later = beginnings(first.plusMonths(3));
      next = later.isEmpty() ? first.plusMonths(6) : later.first();
    }
    return new DateRange(begun, next.minusDays(1));
  }

  private NavigableSet<LocalDate> beginnings(LocalDate quarter) {
    return beginnings.get(quarter, this::find);
  }

  private NavigableSet<LocalDate> find(LocalDate quarter) {
    LocalDate end = quarter.plusMonths(3);
    LocalDate before = quarter.minusDays(PLAN_SILENCE + 1L);
    NavigableSet<LocalDate> found = new TreeSet<>();
    LocalDate quietest = null;
    long widest = 0;
    boolean goesOn = false;
    for (LocalDate day : days(quarter.minusDays(PLAN_SILENCE), end.plusDays(PLAN_SILENCE))) {
      long silence = ChronoUnit.DAYS.between(before, day);
      boolean inside = !day.isBefore(quarter) && day.isBefore(end);
      if (inside && silence > PLAN_SILENCE) {
        found.add(day);
      } else if (inside && silence > widest) {
        widest = silence;
        quietest = day;
      }
      goesOn |= !day.isBefore(end) && before.isBefore(end) && silence <= PLAN_SILENCE;
      before = day;
    }
    if (found.isEmpty() && goesOn && quietest != null) {
      found.add(quietest);
    }
    return found;
  }

  private List<LocalDate> days(LocalDate first, LocalDate last) {
    return shelves.filed(Shelf.OPEN, first, last).stream()
        .map(mention -> mention.story().published())
        .sorted()
        .toList();
  }

  /** Parts mentions of one stretch, by kind and by silences, into those that can be one meeting. */
  static List<List<Mention>> runs(List<Mention> mentions) {
    Predicate<Mention> vague = mention -> mention.told().date() != null;
    Predicate<Mention> held =
        mention ->
            mention.told().status() == Status.HELD || mention.told().status() == Status.ONGOING;
    List<List<Mention>> runs = new ArrayList<>();
    runs.addAll(runs(mentions, vague, PLAN_SILENCE));
    runs.addAll(runs(mentions, vague.negate().and(held), HELD_SILENCE));
    runs.addAll(runs(mentions, vague.negate().and(held.negate()), PLAN_SILENCE));
    return runs;
  }

  private static List<List<Mention>> runs(
      List<Mention> mentions, Predicate<Mention> kind, int silence) {
    List<List<Mention>> runs = new ArrayList<>();
    LocalDate before = null;
    for (Mention mention : mentions.stream().filter(kind).sorted().toList()) {
      LocalDate day = mention.story().published();
      if (before == null || ChronoUnit.DAYS.between(before, day) > silence) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(mention);
      before = day;
    }
    return runs;
  }
}
