package dev.entente.diplomacy.meeting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Cuts the publication days of mentions without a date into stretches in which they can be one
 * meeting.
 *
 * <p>"Seoul proposed talks" may be repeated every day for years; joined from day to day it would be
 * one proposal for ever, and every new report would touch all of them. So each quarter of a year
 * has one cut, at its widest silence: a stretch is at most six months long and ends where fewest
 * stories stand on both sides. Where a cut is depends on the days of one quarter, and on nothing
 * else.
 */
final class Stretches {

  /** Plans without a date: a longer silence begins another one, days. */
  private static final int PLAN_SILENCE = 45;

  /** Reports of held meetings without a date: the same, days. */
  private static final int HELD_SILENCE = 7;

  /** A silence before a quarter counts up to so many days. */
  private static final int LOOK_BACK = 62;

  private final Shelves shelves;
  private final Map<LocalDate, Optional<LocalDate>> cuts = new HashMap<>();

  Stretches(Shelves shelves) {
    this.shelves = shelves;
  }

  /** Returns the stretch of a day on which a mention without a date was published. */
  DateRange of(LocalDate day) {
    LocalDate quarter = Board.quarter(day);
    LocalDate next = quarter.plusMonths(3);
    Optional<LocalDate> cut = cut(quarter);
    if (cut.isEmpty() || day.isBefore(cut.get())) {
      LocalDate from = cut(quarter.minusMonths(3)).orElse(quarter.minusMonths(3));
      return new DateRange(from, cut.orElse(next).minusDays(1));
    }
    return new DateRange(cut.get(), cut(next).orElse(next).minusDays(1));
  }

  private Optional<LocalDate> cut(LocalDate quarter) {
    Optional<LocalDate> known = cuts.get(quarter);
    if (known == null) {
      known = findCut(quarter);
      cuts.put(quarter, known);
    }
    return known;
  }

  private Optional<LocalDate> findCut(LocalDate quarter) {
    LocalDate last = quarter.plusMonths(3).minusDays(1);
    LocalDate before = quarter.minusDays(LOOK_BACK + 1L);
    LocalDate cut = null;
    long widest = 0;
    List<LocalDate> days =
        shelves.filed(Shelf.OPEN, quarter.minusDays(LOOK_BACK), last).stream()
            .map(mention -> mention.story().published())
            .sorted()
            .toList();
    for (LocalDate day : days) {
      long silence = ChronoUnit.DAYS.between(before, day);
      if (!day.isBefore(quarter) && silence > widest) {
        widest = silence;
        cut = day;
      }
      before = day;
    }
    return Optional.ofNullable(cut);
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
