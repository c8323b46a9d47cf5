package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.Mode;
import dev.entente.diplomacy.meeting.Status;
import java.util.ArrayList;
import java.util.List;

/** One place of a story that tells of a meeting; several may tell of the same. */
final class Candidate {
  final Frame frame;
  final Trigger.Form form;
  final int sentence;
  final int trigger;
  final int triggerEnd;
  final List<Actor> actors = new ArrayList<>(4);

  /** Those of the side that the sentence is about: its subject or a possessor. */
  final List<Actor> own = new ArrayList<>(0);

  /** What the sentences that tell of it are about. */
  List<String> topics = List.of();

  Status status;
  String cue;
  Level level;
  Mode mode;
  DateRange date;
  String place;

  /** The token of a city that stands before the noun, or -1. */
  int placeToken = -1;

  String placeCountry;
  boolean placeIsState;
  boolean placeToldWithTrigger;
  boolean placeFollows;

  /** The place is part of the meeting's name: "the Krakow talks". */
  boolean placeNames;

  String host;
  String event;
  boolean background;

  /** It joins nobody, and is kept only for a list of those who gather that may follow. */
  boolean open;

  /** The rule by which another sentence says who sits there, or null. */
  String attendance;

  boolean headline;

  /** Of a visit to several states the one that this is the visit to, or null. */
  Actor stop;

  /** The sides come from an earlier sentence. */
  boolean inherited;

  /** The meeting of the same words with another partner, whose status this one has; or null. */
  Candidate like;

  /** The meeting that "the talks" means, or null. */
  Candidate recalled;

  /** "The talks that they are to hold": the verb of the clause behind the noun, or -1. */
  int heldAt = -1;

  /** Its sentence names somebody of rank of one of its sides, who may take part. */
  boolean amongRanked;

  /** A contact is more than hinted at: a light verb, a date, a round, a place. */
  boolean firm;

  /** "Progress in the talks with Poland": what goes on, no particular round of it. */
  boolean process;

  /** Its sentence speaks of a match. */
  boolean sport;

  /** "With" follows, and behind it nobody who represents a state. */
  boolean withNobody;

  /** "Separate talks": not those of a larger group. */
  boolean apart;

  /** One side tells the other something: the day of the telling is the day of the contact. */
  boolean address;

  boolean stateVisit;

  /** Those to whom a visit is paid where they stand before it, or null. */
  Group visited;

  /** "The last such meeting": one before those who are told of. */
  boolean previous;

  /** Somebody of the host's has invited the guest. */
  boolean invited;

  boolean dateFromVisit;

  /** A date stands with it, perhaps one that says nothing that could be counted. */
  boolean dated;

  int from;
  int to;

  private final ToldPlaces told;
  private final Sides countries = new Sides(actors, false);
  private final Sides bodies = new Sides(actors, true);

  Candidate(Frame frame, Trigger.Form form, int sentence, int trigger, int triggerEnd) {
    this.frame = frame;
    this.form = form;
    this.sentence = sentence;
    this.trigger = trigger;
    this.triggerEnd = triggerEnd;
    this.told = new ToldPlaces(trigger);
    this.from = trigger;
    this.to = triggerEnd;
    this.mode = frame.mode();
  }

  boolean visit() {
    return frame.family() == Frame.Family.VISIT_NOUN || frame.family() == Frame.Family.VISIT_VERB;
  }

  void add(Actor actor) {
    actors.add(actor);
  }

  /** Returns whether a head of state or government is there. */
  boolean isOfLeader() {
    return Actors.any(
        actors,
        a ->
            a.level == Level.HEAD_OF_STATE_OR_GOVERNMENT
                || (a.person != null && a.person.level() == Level.HEAD_OF_STATE_OR_GOVERNMENT));
  }

  /** Returns a candidate of the same place and words that joins nobody yet. */
  Candidate withoutActors() {
    Candidate part = new Candidate(frame, form, sentence, trigger, triggerEnd);
    part.headline = headline;
    part.inherited = inherited;
    part.host = host;
    part.stateVisit = stateVisit;
    part.from = from;
    part.to = to;
    return part;
  }

  void cover(int first, int last) {
    from = Math.min(from, first);
    to = Math.max(to, last);
  }

  /**
   * Says that its sides will not change any more: what is added from now on belongs to one of them.
   */
  void settle() {
    countries.settle();
    bodies.settle();
  }

  /** Returns whether two settled candidates join the same states. */
  boolean sameCountries(Candidate other) {
    return countries.equal(other.countries);
  }

  /** Returns whether two settled candidates join the same bodies. */
  boolean sameBodies(Candidate other) {
    return bodies.equal(other.bodies);
  }

  /** Returns whether this settled candidate joins all states that another one does. */
  boolean joinsCountriesOf(Candidate other) {
    return countries.hold(other.countries);
  }

  /** Returns the states of its sides, sorted. */
  List<String> countries() {
    return countries.names();
  }

  /** Returns the bodies among its sides, sorted. */
  List<String> bodies() {
    return bodies.names();
  }

  int sides() {
    return countries().size() + bodies().size();
  }

  /** Returns whether a place that tells of another meeting tells of this one as well. */
  boolean sharesTrigger(Candidate other) {
    return told.share(other.told);
  }

  /** Notes that the places that tell of another meeting tell of this one. */
  void tellAlsoWhere(Candidate other) {
    told.add(other.told);
  }

  /** Returns whether any of its actors is a person or holds an office. */
  boolean human() {
    return Actors.any(actors, Actor::human);
  }

  /** Returns whether a person takes part. */
  boolean joins(Person person) {
    for (int k = 0; k < actors.size(); k++) {
      Actor actor = actors.get(k);
      if (actor.person == person) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return frame.name()
        + "+"
        + cue
        + " s"
        + sentence
        + " "
        + status
        + " "
        + date
        + " "
        + level
        + " @"
        + place
        + " "
        + actors
        + (background ? " bg" : "")
        + (headline ? " head" : "")
        + (firm ? " firm" : "");
  }
}
