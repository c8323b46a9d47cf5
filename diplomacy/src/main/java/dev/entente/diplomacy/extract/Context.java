package dev.entente.diplomacy.extract;

import java.util.ArrayList;
import java.util.List;

/** What a reader of a story has in mind when the next sentence begins. */
final class Context {

  private static final int JOURNEY_REACH = 4;

  private final List<Candidate> told = new ArrayList<>();
  private List<List<Group>> groups = List.of();
  private Candidate ofSentence;
  private Candidate journey;

  void reset(List<List<Group>> ofAllSentences) {
    told.clear();
    journey = null;
    groups = ofAllSentences;
  }

  /** Notes what the sentence that is being read has told so far; null begins a sentence. */
  void hint(Candidate candidate) {
    boolean meeting = candidate != null && !candidate.visit() && candidate.sides() >= 2;
    ofSentence = candidate == null || meeting ? candidate : ofSentence;
  }

  /** Returns the meeting that the sentence itself has told, or null. */
  Candidate ofSentence() {
    return ofSentence;
  }

  void tell(Candidate candidate) {
    told.add(candidate);
  }

  /** Notes the visit told last, meeting or not. */
  void travel(Candidate visit) {
    journey = visit;
  }

  /** Returns the person who is the guest of the visit told last, not long before; or null. */
  Actor traveller(int sentence) {
    boolean near = journey != null && sentence - journey.sentence <= JOURNEY_REACH;
    Actor guest = near && !journey.actors.isEmpty() ? journey.actors.get(0) : null;
    return guest == null || guest.person == null || guest.country == null ? null : guest;
  }

  /** Returns the meetings told in a sentence, the last one told of so far. */
  List<Candidate> toldIn(int sentence) {
    int first = told.size();
    while (first > 0 && told.get(first - 1).sentence == sentence) {
      first--;
    }
    return first == told.size() ? List.of() : told.subList(first, told.size());
  }

  /** Returns the meeting told last with at least two sides, or null. */
  Candidate last(int sides) {
    for (int i = told.size() - 1; i >= 0; i--) {
      Candidate candidate = told.get(i);
      boolean fits = sides == 0 ? candidate.sides() >= 2 : candidate.sides() == sides;
      if (fits && !candidate.background) {
        return candidate;
      }
    }
    return null;
  }

  /** Returns the meeting told last in which a person of a list takes part, or null. */
  Candidate lastWith(Group group) {
    for (int i = told.size() - 1; i >= 0; i--) {
      Candidate candidate = told.get(i);
      for (Actor actor : group.actors) {
        boolean there = actor.person != null && candidate.joins(actor.person);
        if (there && candidate.sides() >= 2) {
          return candidate;
        }
      }
    }
    return null;
  }

  /** Returns the groups of a sentence. */
  List<Group> groups(int sentence) {
    return sentence < 0 ? List.of() : groups.get(sentence);
  }
}
