package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.extract.Frame.Trait;

/** Decides whether what a trigger joins is a meeting of states. */
final class Acceptance {

  private static final int MONTH = 31;

  private Acceptance() {}

  /** Two sides at least, one of them a state, and more than a hint of a contact. */
  static Verdict of(Candidate candidate) {
    if (candidate.countries().isEmpty() || candidate.sides() < 2) {
      return Verdict.ONE_SIDE;
    }
    boolean human = candidate.human();
    if (candidate.frame.is(Trait.PEOPLE) && !isAmongPeople(candidate)) {
      return Verdict.ONLY_A_HINT;
    }
    if (candidate.sport && !human) {
      return Verdict.SPORT;
    }
    if (candidate.frame.weak()
        && !human
        && !candidate.firm
        && !isRound(candidate)
        && candidate.place == null) {
      return Verdict.ONLY_A_HINT;
    }
    if (candidate.process
        && !isDay(candidate)
        && candidate.place == null
        && !isWithPerson(candidate)) {
      return Verdict.ONLY_A_HINT;
    }
    boolean explained =
        human
            || candidate.frame.family() != Frame.Family.VERB
            || Actors.none(candidate.actors, a -> a.kind == Kind.NAME);
    return explained ? Verdict.MEETING : Verdict.UNEXPLAINED_NAME;
  }

  /** Each side is somebody, not a state alone. */
  private static boolean isAmongPeople(Candidate candidate) {
    int people = 0;
    for (String country : candidate.countries()) {
      people += Actors.any(candidate.actors, a -> a.human() && country.equals(a.country)) ? 1 : 0;
    }
    return people == candidate.countries().size();
  }

  private static boolean isDay(Candidate candidate) {
    return candidate.date != null && candidate.date.days() <= MONTH;
  }

  /** Who speaks of progress in talks need not sit at them; with whom they are does. */
  private static boolean isWithPerson(Candidate candidate) {
    return !candidate.inherited
        && Actors.any(candidate.actors, a -> a.human() && !candidate.own.contains(a));
  }

  /** What is negotiated "this year" goes on; a day, a week or a month is that of a round. */
  private static boolean isRound(Candidate candidate) {
    return candidate.date != null
        && (candidate.frame.family() != Frame.Family.VERB || isDay(candidate));
  }
}
