package dev.entente.diplomacy.extract.date;

import static dev.entente.diplomacy.extract.date.Word.*;

import dev.entente.diplomacy.extract.date.DateExpressions.Reading;

/** Reads counted distances: "two days ago", "a week later", "within ten days", "the same day". */
final class CountReader {

  private final Tokens tokens;
  private final CalendarSigns signs;

  CountReader(Tokens tokens, CalendarSigns signs) {
    this.tokens = tokens;
    this.signs = signs;
  }

  /** "two days ago", "a week later", "ten days earlier", "days ago", "several weeks ago". */
  Reading readCount(int at) {
    int unitAt = at;
    int count = -1;
    boolean vague = false;
    if (tokens.kind(at).unit() == null) {
      vague = tokens.kind(at) == FEW || tokens.kind(at + 1) == FEW;
      count = tokens.kind(at) == A ? 1 : tokens.value(at);
      unitAt = tokens.kind(at + 1) == FEW ? at + 2 : at + 1;
      unitAt = tokens.kind(unitAt) == OF ? unitAt + 1 : unitAt;
    } else {
      vague = true;
    }
    Unit unit = tokens.kind(unitAt).unit();
    boolean decades = tokens.kind(unitAt) == DECADES;
    if (unit == null && !decades) {
      return null;
    }
    int end = unitAt + 1;
    return switch (tokens.kind(end)) {
      case AGO -> {
        boolean uncounted = vague || decades || count > 500;
        When away = uncounted ? RelativeWhen.UNCOUNTED : new RelativeWhen.Away(-count, unit);
        yield new Reading(away, end + 1);
      }
      case EARLIER, LATER -> {
        int sign = tokens.kind(end) == LATER ? 1 : -1;
        boolean uncounted = vague || decades || count > 500;
        yield uncounted
            ? new Reading(RelativeWhen.UNCOUNTED, end + 1)
            : fromEvent(sign * count, unit, end + 1);
      }
      default -> null;
    };
  }

  /** "in three weeks", "within ten days", "in the near future", "within hours". */
  Reading readIn(int at) {
    int next = tokens.kind(at + 1) == THE ? at + 2 : at + 1;
    if (tokens.kind(next) == NEAR && tokens.kind(next + 1) == FUTURE) {
      return new Reading(RelativeWhen.UNCOUNTED, next + 2);
    }
    next = tokens.is(next, "about") || tokens.is(next, "just") ? next + 1 : next;
    boolean counted = tokens.kind(next).isOneOf(COUNT, NUMBER, A, FEW);
    int unitAt = counted ? next + 1 : next;
    Unit unit = tokens.kind(unitAt).unit();
    boolean within = tokens.kind(at) == WITHIN;
    if (unit == null || (!counted && (!within || signs.isSingular(unitAt)))) {
      return null;
    }
    int end = unitAt + 1;
    int after =
        tokens.kind(end) == POSSESSIVE || tokens.isSign(end, '\'') || tokens.isSign(end, '’')
            ? end + 1
            : end;
    end = tokens.kind(after) == TIME ? after + 1 : end;
    int count = tokens.kind(next) == A ? 1 : tokens.value(next);
    if (!counted || tokens.kind(next) == FEW || count > 500) {
      return new Reading(RelativeWhen.UNCOUNTED, end);
    }
    When when = within ? new RelativeWhen.Window(count, unit) : new RelativeWhen.Away(count, unit);
    return new Reading(when, end);
  }

  /** "the same day", "that day", "the previous day", "the following week". */
  Reading readFromEvent(int at) {
    Unit unit = tokens.kind(at + 1).unit();
    boolean dayOnly = tokens.kind(at).isOneOf(SAME, THAT);
    boolean fits = unit != null && signs.isSingular(at + 1) && (unit == Unit.DAY || !dayOnly);
    if (!fits) {
      return null;
    }
    int count = tokens.kind(at) == PREVIOUS ? -1 : dayOnly ? 0 : 1;
    return fromEvent(count, unit, at + 2);
  }

  static Reading fromEvent(int count, Unit unit, int next) {
    return new Reading(new RelativeWhen.FromEvent(count, unit), next);
  }
}
