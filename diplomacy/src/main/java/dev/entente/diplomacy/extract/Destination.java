package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Frame.Trait;

/** Finds the state that a visit goes to: "a visit to Poland", "left for Warsaw". */
final class Destination {

  private static final int REACH = 6;
  private static final int INVITATION_REACH = 22;

  private final Senses senses;
  private final Words words;
  private String home;

  Destination(Senses senses, Words words) {
    this.senses = senses;
    this.words = words;
  }

  /**
   * Begins a story.
   *
   * @param state the state that it is of, or null
   */
  void reset(String state) {
    home = state;
  }

  /**
   * Returns the state, or null.
   *
   * @param journeysEnd where its guest has come by the journey told before, or null
   */
  String of(Candidate candidate, String journeysEnd, Clause clause) {
    if (candidate.stop != null) {
      return candidate.stop.country;
    }
    if (candidate.visited != null) {
      return Actors.firstCountry(candidate.visited.actors);
    }
    int from = candidate.triggerEnd;
    if (candidate.frame.is(Trait.LEAVES)) {
      for (int i = from + 1; i < Math.min(clause.to - 1, from + REACH); i++) {
        from = words.is(i, "for") && clause.startingAt(i + 1) != null ? i + 1 : from;
      }
    }
    boolean guestBehind = words.is(from, "of") || words.is(from, "by");
    if (guestBehind) {
      from = behindGuest(from, clause);
    }
    String state = firstState(from, Math.min(clause.to, from + REACH));
    if (state != null) {
      return state;
    }
    String end = candidate.placeCountry != null ? candidate.placeCountry : journeysEnd;
    String host = end == null ? inviterOf(candidate, clause) : end;
    // "The state visit of President Wrona was put off": it is to where that is told.
    return host == null && candidate.stateVisit && candidate.isOfLeader() ? home : host;
  }

  /** "Accepted an invitation from Wrona to pay a state visit": the visit is to whoever invites. */
  private String inviterOf(Candidate visit, Clause clause) {
    for (int i = visit.trigger - 1;
        i > Math.max(clause.from, visit.trigger - INVITATION_REACH);
        i--) {
      if (words.is(i, "invitation")) {
        boolean from = words.is(i + 1, "from") || words.is(i + 1, "by") || words.is(i + 1, "of");
        Group inviting = from ? clause.startingAt(i + 2) : clause.endingAt(i);
        return inviting == null ? null : Actors.firstCountry(inviting.actors);
      }
    }
    return null;
  }

  /** "The visit of Poland's Wrona to Chile": the token of "to", or the end. */
  private int behindGuest(int from, Clause clause) {
    int to = from;
    while (to < clause.to && !words.is(to, "to")) {
      to++;
    }
    return to;
  }

  /** Returns the state of the first place that is named between two tokens, or null. */
  private String firstState(int from, int to) {
    for (int i = from; i < to; i++) {
      Sense sense = senses.first(i);
      boolean place =
          sense != null
              && switch (sense.kind()) {
                case STATE, CAPITAL, CITY -> true;
                default -> false;
              };
      if (place && sense.code() != null && sense.code().length() == 3) {
        return sense.code();
      }
    }
    return null;
  }
}
