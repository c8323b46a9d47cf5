package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.extract.Frame.Slot;
import dev.entente.diplomacy.extract.Frame.Trait;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.Mode;
import java.util.ArrayList;
import java.util.List;

/** Decides which visits of a sentence are meetings, and what they tell of the other meetings. */
final class VisitMeetings {

  private static final int PARTNER_REACH = 10;

  private final Words words;
  private final Trace trace;

  VisitMeetings(Grammar grammar, Trace trace) {
    this.words = new Words(grammar);
    this.trace = trace;
  }

  void reset(Tokens text) {
    words.reset(text);
  }

  /**
   * A visit lends its days and place to the meetings of its sentence; alone it must be a state
   * visit.
   */
  List<Candidate> settle(List<Candidate> ofSentence, List<Candidate> oneSided) {
    if (!hasVisit(ofSentence)) {
      return ofSentence;
    }
    List<Candidate> kept = new ArrayList<>(ofSentence.size());
    for (Candidate candidate : ofSentence) {
      if (!isVisit(candidate)) {
        kept.add(candidate);
      }
    }
    for (Candidate visit : ofSentence) {
      if (isVisit(visit)) {
        settle(visit, oneSided, kept);
      }
    }
    return kept;
  }

  private static boolean hasVisit(List<Candidate> ofSentence) {
    boolean has = false;
    for (int i = 0; i < ofSentence.size() && !has; i++) {
      has = isVisit(ofSentence.get(i));
    }
    return has;
  }

  private static boolean isVisit(Candidate candidate) {
    return candidate.visit() && candidate.recalled == null;
  }

  private void settle(Candidate visit, List<Candidate> oneSided, List<Candidate> kept) {
    boolean lent = false;
    for (Candidate meeting : kept) {
      if (!meeting.visit() && meeting.countries().equals(visit.countries())) {
        lend(visit, meeting);
        lent = true;
      }
    }
    Candidate talks = lent ? null : talksOnVisit(visit, oneSided);
    boolean alone = visit.invited || (visit.stateVisit && visit.isOfLeader());
    if (lent || (talks == null && !alone)) {
      trace.decided(visit, lent ? Verdict.LENT : Verdict.MERE_VISIT);
      return;
    }
    if (talks != null) {
      visit.status = talks.status == null ? visit.status : talks.status;
      visit.cue = talks.cue;
      visit.level =
          officials(ofNobody(talks) ? visit : talks)
              ? Level.WORKING
              : counterpart(talks) ? rank(visit) : null;
      visit.cover(talks.from, talks.to);
    } else if (!visit.invited) {
      visit.level = Level.HEAD_OF_STATE_OR_GOVERNMENT;
    }
    visit.mode = Mode.IN_PERSON;
    visit.dateFromVisit = true;
    kept.add(visit);
  }

  /** "Will fly to Warsaw for talks": talks on a visit whose other side goes without saying. */
  private Candidate talksOnVisit(Candidate visit, List<Candidate> oneSided) {
    for (Candidate talks : oneSided) {
      boolean guests =
          !talks.open
              && (talks.frame.family() == Frame.Family.NOUN
                  || isPurpose(visit, talks)
                  || isToMeet(talks))
              && (talks.trigger > visit.trigger || isWhen(talks.triggerEnd, visit.trigger))
              && !talks.withNobody
              && visit.countries().containsAll(talks.countries())
              && visit.actors.get(0).country != null
              && (talks.countries().isEmpty()
                  || talks.countries().equals(List.of(visit.actors.get(0).country)));
      if (guests) {
        return talks;
      }
    }
    return null;
  }

  /** "Talks will resume when he visits": what goes on with the visit. */
  private boolean isWhen(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.is(i, "when")) {
        return true;
      }
    }
    return false;
  }

  /** "Will fly to Warsaw to meet her counterpart": whoever holds the office there. */
  private boolean isToMeet(Candidate talks) {
    return talks.frame.mode() == Mode.IN_PERSON
        && FrameReader.allows(talks, Slot.DIRECT)
        && words.is(talks.trigger - 1, "to")
        && counterpart(talks);
  }

  private static boolean counterpart(Candidate talks) {
    return Actors.any(talks.actors, a -> a.counterpart && a.country == null && a.body == null);
  }

  private static Level rank(Candidate visit) {
    Actor guest = visit.actors.get(0);
    return guest.person == null ? guest.level : guest.person.level();
  }

  /**
   * "Has arrived to negotiate a loan": what the guests have come for, with whoever is there. What
   * they discuss they may discuss with anybody.
   */
  private boolean isPurpose(Candidate visit, Candidate talks) {
    boolean purpose =
        talks.frame.weak() && !talks.frame.is(Trait.MATTER) && words.is(talks.trigger - 1, "to");
    for (int i = visit.triggerEnd; purpose && i < talks.trigger - 1; i++) {
      purpose =
          !words.isAny(i, WordClass.SPEECH)
              && !words.isAny(i, WordClass.CONJUNCTION)
              && !words.isAny(i, WordClass.CONTROL_VERB);
    }
    for (int i = talks.triggerEnd; purpose && i < talks.triggerEnd + PARTNER_REACH; i++) {
      purpose = !words.is(i, "with") || words.is(i - 1, "along");
    }
    return purpose;
  }

  /** "Talks", "talks on the river": of those who come and whoever they come to. */
  private static boolean ofNobody(Candidate talks) {
    return talks.actors.isEmpty() && talks.frame.family() == Frame.Family.NOUN;
  }

  private static boolean officials(Candidate talks) {
    return Actors.any(talks.actors, a -> a.kind == Kind.OFFICIAL && a.level == Level.WORKING);
  }

  /** "A week-long visit from Monday and talks with": the day is where the visit begins. */
  private static boolean begins(Candidate visit, Candidate meeting) {
    return visit.date != null
        && meeting.date.days() == 1
        && meeting.date.from().equals(visit.date.from());
  }

  private void lend(Candidate visit, Candidate meeting) {
    if (meeting.date == null || meeting.date.equals(visit.date) || begins(visit, meeting)) {
      meeting.date = visit.date;
      meeting.dateFromVisit = true;
    }
    meeting.host = meeting.host == null ? visit.host : meeting.host;
    if (meeting.place == null) {
      meeting.place = visit.place;
      meeting.placeCountry = visit.placeCountry;
      meeting.placeIsState = visit.placeIsState;
    }
    meeting.mode = Mode.IN_PERSON;
  }
}
