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
      boolean looksBack =
          date.role() == DateExpression.Role.SINCE || date.role() == DateExpression.Role.AGE;
      int noun = looksBack ? firstOfItsKind(clause, date.start(), ofSentence) : -1;
      Candidate model = noun < 0 ? null : model(ofSentence, context);
      DateRange range = model == null ? null : dates.range(date, Direction.PAST);
      if (range != null && range.to().isBefore(dates.published())) {
        found = found.isEmpty() ? new ArrayList<>(1) : found;
        found.add(earlier(model, clause, noun, date, range));
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
    earlier.cover(noun, to);
    return earlier;
  }

  /** Returns the noun of "first meeting … since", or -1; a mere trip looks back to nothing. */
  private int firstOfItsKind(Clause clause, int dateStart, List<Candidate> ofSentence) {
    int end = clause.from;
    while (end < clause.to && tokens.start(end) < dateStart) {
      end++;
    }
    for (int i = end - 1; i >= Math.max(clause.from, end - REACH); i--) {
      if (words.is(i, "first")) {
        boolean met =
            words.is(i + 1, "time")
                && ofSentence.stream().anyMatch(c -> c.frame.family() == Frame.Family.VERB);
        return met ? ofSentence.get(0).trigger : noun(i, end);
      }
    }
    return -1;
  }

  private int noun(int first, int end) {
    for (int i = first + 1; i < Math.min(end, first + 7); i++) {
      boolean meeting =
          words.is(i, "meeting")
              || words.is(i, "meetings")
              || words.is(i, "talks")
              || words.is(i, "summit")
              || words.is(i, "negotiations")
              || words.is(i, "consultations")
              || words.is(i, "encounter");
      boolean visit =
          words.is(i, "visit") && (words.is(i - 1, "state") || words.is(i - 1, "official"));
      if (meeting || visit) {
        return i;
      }
    }
    return -1;
  }
}
