package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.date.DateExpression;
import dev.entente.diplomacy.extract.date.Direction;
import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.Mode;
import dev.entente.diplomacy.meeting.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds earlier meetings that a sentence looks back to: "the first of its kind since September".
 */
final class HistoryReader {

  private static final int REACH = 24;

  /** "In 14 months" counts to a month; "in 11 years" says little of when the last one was. */
  private static final int MONTH = 31;

  /** So many words behind a date "when they met in Krakow" may take. */
  private static final int WHEN_REACH = 10;

  private static final int SINCE_REACH = 9;

  private static final WordSet MEETINGS =
      WordSet.of(
          "meeting",
          "meetings",
          "talks",
          "summit",
          "negotiations",
          "consultations",
          "encounter",
          "gathering",
          "session",
          "round");

  private final Words words;
  private Tokens tokens;

  private final PlaceReader places;

  HistoryReader(Grammar grammar, PlaceReader places) {
    this.places = places;
    this.words = new Words(grammar);
  }

  void reset(Tokens text) {
    tokens = text;
    words.reset(text);
  }

  /**
   * Returns the earlier meetings, each of the same sides and rank as the meeting that it is
   * compared to.
   */
  List<Candidate> read(
      Clause clause, List<Candidate> ofSentence, Context context, DateReader dates) {
    if (model(ofSentence, context) == null || !saysFirst(clause)) {
      return List.of();
    }
    List<Candidate> found = List.of();
    for (DateExpression date : dates.in(clause)) {
      int one = sinceOne(clause, date);
      boolean looksBack =
          date.role() == DateExpression.Role.SINCE
              || date.role() == DateExpression.Role.AGE
              || one >= 0;
      int noun = looksBack ? firstOfItsKind(clause, date.start(), ofSentence) : -1;
      Candidate model = noun < 0 ? null : model(ofSentence, context);
      DateRange range = model == null ? null : dates.range(date, Direction.PAST);
      boolean told =
          range != null && (date.role() != DateExpression.Role.AGE || range.days() <= MONTH);
      if (told && range.to().isBefore(dates.published())) {
        found = found.isEmpty() ? new ArrayList<>(1) : found;
        Candidate earlier = earlier(model, clause, noun, date, range);
        earlier.place =
            earlier.place == null && one >= 0 ? placeWithin(one, clause) : earlier.place;
        found.add(earlier);
      }
    }
    return found;
  }

  private boolean saysFirst(Clause clause) {
    for (int i = clause.from; i < clause.to; i++) {
      if (words.is(i, "first")) {
        return true;
      }
    }
    return false;
  }

  private Candidate model(List<Candidate> ofSentence, Context context) {
    return ofSentence.isEmpty() ? context.last(0) : ofSentence.get(0);
  }

  private Candidate earlier(
      Candidate model, Clause clause, int noun, DateExpression date, DateRange range) {
    Candidate earlier = new Candidate(model.frame, model.form, clause.sentence, noun, noun + 1);
    for (Actor actor : model.actors) {
      if (actor.represents()) {
        Actor side = new Actor(Actor.Kind.STATE, noun, noun + 1);
        side.country = actor.country;
        side.body = actor.body;
        earlier.add(side);
      }
    }
    earlier.status = Status.HELD;
    earlier.cue = "first-since";
    earlier.level = model.level;
    earlier.mode = model.mode;
    earlier.date = range;
    earlier.background = true;
    earlier.firm = true;
    earlier.host = model.host;
    if (model.visit() || model.placeIsState) {
      earlier.place = model.placeIsState ? model.place : null;
      earlier.placeCountry = model.placeCountry;
      earlier.placeIsState = model.placeIsState;
    }
    if (words.is(noun, "meeting") || words.is(noun, "summit")) {
      earlier.mode = Mode.IN_PERSON;
    }
    if (words.is(noun, "visit")) {
      earlier.mode = Mode.IN_PERSON;
      earlier.level =
          words.is(noun - 1, "state") ? Level.HEAD_OF_STATE_OR_GOVERNMENT : earlier.level;
      if (words.is(noun + 1, "to") && model.host == null && model.placeIsState) {
        earlier.host = model.placeCountry;
      }
      earlier.place = places.placeAt(noun + 2);
    }
    int to = noun + 1;
    while (to < clause.to && tokens.start(to) < date.end()) {
      to++;
    }
    earlier.place = earlier.place == null ? placeBehind(to, clause) : earlier.place;
    earlier.cover(noun, to);
    return earlier;
  }

  /** "Since one held in Krakow [in October]": the token of "one", or -1. */
  private int sinceOne(Clause clause, DateExpression date) {
    int at = tokenAt(clause, date.start());
    for (int i = at - 1; i > Math.max(clause.from, at - SINCE_REACH); i--) {
      if (words.is(i, "one") && words.is(i - 1, "since")) {
        return i;
      }
    }
    return -1;
  }

  private int tokenAt(Clause clause, int offset) {
    int token = clause.from;
    while (token < clause.to && tokens.start(token) < offset) {
      token++;
    }
    return token;
  }

  /** "Since October, when the three met in Krakow": where they did, or null. */
  private String placeBehind(int date, Clause clause) {
    int when = tokens.is(date, ',') ? date + 1 : date;
    return words.is(when, "when") ? placeWithin(when, clause) : null;
  }

  private String placeWithin(int from, Clause clause) {
    for (int i = from; i < Math.min(clause.to - 1, from + WHEN_REACH); i++) {
      if (words.is(i, "in") && places.placeAt(i + 1) != null) {
        return places.placeAt(i + 1);
      }
    }
    return null;
  }

  /** Returns the noun of "first meeting … since", or -1; a mere trip looks back to nothing. */
  private int firstOfItsKind(Clause clause, int dateStart, List<Candidate> ofSentence) {
    int end = tokenAt(clause, dateStart);
    for (int i = end - 1; i >= Math.max(clause.from, end - REACH); i--) {
      if (words.is(i, "first")) {
        boolean met =
            words.is(i + 1, "time")
                && ofSentence.stream().anyMatch(c -> c.frame.family() == Frame.Family.VERB);
        if (met && inOtherClause(ofSentence.get(0).triggerEnd, i)) {
          return -1;
        }
        int noun = words.are(i + 1, "since", "one") ? i : noun(i, end);
        return met ? ofSentence.get(0).trigger : noun;
      }
    }
    return -1;
  }

  /** "Met as prices rose for the first time in two years": what was the first is told apart. */
  private boolean inOtherClause(int from, int first) {
    for (int i = from; i < first; i++) {
      if (words.is(i, "as") || words.is(i, "after") || words.is(i, "while")) {
        return true;
      }
    }
    return false;
  }

  private int noun(int first, int end) {
    for (int i = first + 1; i < Math.min(end, first + 7); i++) {
      boolean meeting = words.isOneOf(i, MEETINGS);
      boolean visit =
          words.is(i, "visit") && (words.is(i - 1, "state") || words.is(i - 1, "official"));
      if (meeting || visit) {
        return i;
      }
    }
    return -1;
  }
}
