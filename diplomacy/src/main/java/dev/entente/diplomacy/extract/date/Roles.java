package dev.entente.diplomacy.extract.date;

import static dev.entente.diplomacy.extract.date.Word.*;

import dev.entente.diplomacy.extract.date.DateExpression.Role;
import java.util.EnumSet;
import java.util.Set;

/** Tells what a date is for from the words around it. */
final class Roles {

  /** So many words back a verb of saying is looked for, over fillers alone. */
  private static final int FARTHEST_BACK = 9;

  /** So many words ahead, over a speaker's name and office. */
  private static final int FARTHEST_AHEAD = 9;

  /** What may stand between a verb of saying and its date. */
  private static final Set<Word> BETWEEN =
      EnumSet.of(
          FILLER,
          ON,
          IN,
          AT,
          TO,
          A,
          THE,
          EARLY,
          LATE,
          THAT,
          POSSESSOR,
          POSSESSIVE,
          OF,
          MID,
          DAYTIME);

  private static final Set<Word> ENDS_TELLING =
      EnumSet.of(HAPPENING, DECIDING, SAYING, COMMA, SIGN, THAT, TO, AND);

  private static final Set<Word> ENDS_OPENING =
      EnumSet.of(HAPPENING, DECIDING, COMMA, SIGN, AND, TO, BY);

  private final Tokens tokens;

  Roles(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Returns the role of a date.
   *
   * @param first its first token
   * @param last its last token
   */
  Role of(int first, int last, When when) {
    if (when instanceof RelativeWhen.Away away && away.count() > 0 && isAge(first, away)) {
      return Role.AGE;
    }
    int before = first - 1;
    while (tokens.kind(before).isOneOf(THE, ON) || isEdge(before)) {
      before--;
    }
    Role led = roleAfter(before, when);
    if (led != Role.PLAIN) {
      return led;
    }
    return isSaid(first, last) ? Role.ATTRIBUTION : Role.PLAIN;
  }

  /** "early", "late", "about" between a preposition and its date. */
  private boolean isEdge(int at) {
    return tokens.kind(at).isOneOf(EARLY, LATE)
        || tokens.is(at, "about")
        || tokens.is(at, "around");
  }

  private Role roleAfter(int before, When when) {
    return switch (tokens.kind(before)) {
      case SINCE, AFTER -> Role.SINCE;
      case FROM -> isLong(when) ? Role.SINCE : Role.START;
      case FOR -> when instanceof RelativeWhen.Window ? Role.SINCE : Role.PLAIN;
      case UNTIL, BEFORE, THROUGH -> Role.DEADLINE;
      case BY -> Role.DEADLINE;
      case THAN -> tokens.is(before - 1, "later") ? Role.DEADLINE : Role.PLAIN;
      case STARTING, BEGINNING -> Role.START;
      default -> Role.PLAIN;
    };
  }

  /** From a year, a month or a season on, things last; from a day on, a visit does. */
  private static boolean isLong(When when) {
    return when instanceof PeriodWhen.Year
        || when instanceof PeriodWhen.Month
        || when instanceof PeriodWhen.Season
        || when instanceof PeriodWhen.Fraction
        || when instanceof PeriodWhen.Years
        || (when instanceof RelativeWhen.Stretch stretch && stretch.unit() != Unit.WEEK);
  }

  /** "the first talks in 11 years", "for the first time in five months". */
  private boolean isAge(int first, RelativeWhen.Away away) {
    for (int i = first - 1; i >= Math.max(0, first - 12); i--) {
      Word kind = tokens.kind(i);
      boolean rank = kind == ORDINAL || kind == TIME || tokens.is(i, "only") || isSuperlative(i);
      if (rank) {
        return true;
      }
    }
    return away.unit() == Unit.YEAR && tokens.kind(first) == IN;
  }

  private boolean isSuperlative(int at) {
    return tokens.is(at, "most")
        || tokens.is(at, "highest")
        || tokens.is(at, "lowest")
        || tokens.is(at, "worst")
        || tokens.is(at, "biggest")
        || tokens.is(at, "largest")
        || tokens.is(at, "latest");
  }

  private boolean isSaid(int first, int last) {
    boolean possessor = tokens.kind(last + 1) == POSSESSIVE;
    boolean article = tokens.kind(first - 1) == THE;
    return !possessor
        && ((!article && isSaidBefore(first, last)) || isTold(first) || isSaidAfter(first, last));
  }

  /**
   * "said Tuesday", "told reporters on Monday", "in a statement Friday", "agreed Monday to meet";
   * but "said that on Tuesday" is the day of what was said.
   */
  private boolean isSaidBefore(int first, int last) {
    for (int i = first - 1; i >= Math.max(0, first - FARTHEST_BACK); i--) {
      Word kind = tokens.kind(i);
      if (kind == SAYING) {
        return !(tokens.kind(i + 1) == THAT && isNext(i + 1, first));
      }
      if (kind == DECIDING) {
        boolean passive = tokens.is(i - 1, "be") || tokens.is(i - 1, "being");
        return !passive && (isNext(i, first) || isObject(last + 1));
      }
      if (!BETWEEN.contains(kind)) {
        return false;
      }
    }
    return false;
  }

  /** "told a meeting of farmers in Porto on Friday". */
  private boolean isTold(int first) {
    for (int i = first - 1; i >= Math.max(0, first - FARTHEST_BACK); i--) {
      Word kind = tokens.kind(i);
      if (tokens.is(i, "told")) {
        return true;
      }
      if (ENDS_TELLING.contains(kind)) {
        return false;
      }
    }
    return false;
  }

  private boolean isNext(int verb, int first) {
    return verb == first - 1 || (verb == first - 2 && tokens.kind(verb + 1) == ON);
  }

  /** What was agreed or offered follows: "to meet", "that they", "a visit". */
  private boolean isObject(int at) {
    return tokens.kind(at).isOneOf(TO, THAT, A, THE, POSSESSOR);
  }

  /** "the ministry on Friday said", "On Tuesday, the ministry's spokesman said". */
  private boolean isSaidAfter(int first, int last) {
    if (tokens.kind(last + 1) == SAYING) {
      return true;
    }
    boolean opens = first == 0 || (first == 1 && tokens.kind(0).isOneOf(ON, EARLY, LATE));
    if (!opens || tokens.kind(last + 1) != COMMA) {
      return false;
    }
    for (int i = last + 2; i <= last + 1 + FARTHEST_AHEAD; i++) {
      Word kind = tokens.kind(i);
      if (kind == SAYING) {
        return !tokens.is(i, "statement");
      }
      if (ENDS_OPENING.contains(kind)) {
        return false;
      }
    }
    return false;
  }
}
