package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.Mode;
import dev.entente.diplomacy.meeting.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** One place of a story that tells of a meeting; several may tell of the same. */
final class Candidate {
  final Frame frame;
  final Trigger.Form form;
  final int sentence;
  final int trigger;
  final int triggerEnd;
  final List<Actor> actors = new ArrayList<>(4);

  /** Those of the side that the sentence is about: its subject or a possessor. */
  final List<Actor> own = new ArrayList<>(2);

  /** What the sentences that tell of it are about. */
  final SortedSet<String> topics = new TreeSet<>();

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
  boolean headline;

  /** Of a visit to several states the one that this is the visit to, or null. */
  Actor stop;

  /** The triggers of all places that were found to tell of this meeting. */
  final List<Integer> triggers = new ArrayList<>(1);

  /** The sides come from an earlier sentence. */
  boolean inherited;

  /** The meeting of the same words with another partner, whose status this one has; or null. */
  Candidate like;

  /** The meeting that "the talks" means, or null. */
  Candidate recalled;

  /** "The talks that they are to hold": the verb of the clause behind the noun, or -1. */
  int heldAt = -1;

  /** A contact is more than hinted at: a light verb, a date, a round, a place. */
  boolean firm;

  /** "Progress in the talks with Poland": what goes on, no particular round of it. */
  boolean process;

  /** Its sentence speaks of a match. */
  boolean sport;

  /** "With" follows, and behind it nobody who represents a state. */
  boolean withNobody;

  /** One side tells the other something: the day of the telling is the day of the contact. */
  boolean address;

  boolean stateVisit;

  /** Those to whom a visit is paid where they stand before it, or null. */
  Group visited;

  /** Somebody of the host's has invited the guest. */
  boolean invited;

  boolean dateFromVisit;

  /** A date stands with it, perhaps one that says nothing that could be counted. */
  boolean dated;

  int from;
  int to;

  private SortedSet<String> countries = Collections.emptySortedSet();
  private SortedSet<String> bodies = Collections.emptySortedSet();
  private boolean settled;

  /** A bit for each of the countries, by its hash; of use once settled. */
  private long countryBits;

  Candidate(Frame frame, Trigger.Form form, int sentence, int trigger, int triggerEnd) {
    this.frame = frame;
    this.form = form;
    this.sentence = sentence;
    this.trigger = trigger;
    this.triggers.add(trigger);
    this.triggerEnd = triggerEnd;
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
    countries();
    bodies();
    settled = true;
    for (String country : countries) {
      countryBits |= bit(country);
    }
  }

  private static long bit(String country) {
    return 1L << country.hashCode();
  }

  /** Returns whether two settled candidates join the same states. */
  boolean sameCountries(Candidate other) {
    return countryBits == other.countryBits && countries.equals(other.countries);
  }

  /** Returns whether this settled candidate joins all states that another one does. */
  boolean joinsCountriesOf(Candidate other) {
    return (other.countryBits & ~countryBits) == 0 && countries.containsAll(other.countries);
  }

  /** Returns the states of its sides; not to be changed. */
  SortedSet<String> countries() {
    if (!settled && !isOf(countries, false)) {
      countries = named(false);
    }
    return countries;
  }

  /** Returns the bodies among its sides; not to be changed. */
  SortedSet<String> bodies() {
    if (!settled && !isOf(bodies, true)) {
      bodies = named(true);
    }
    return bodies;
  }

  int sides() {
    return countries().size() + bodies().size();
  }

  /** Returns whether any of its actors is a person or holds an office. */
  boolean human() {
    for (Actor actor : actors) {
      if (actor.human()) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a person takes part. */
  boolean joins(Person person) {
    for (Actor actor : actors) {
      if (actor.person == person) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether a set that was made before still holds the sides: actors come and learn their
   * state, and the sides are asked for dozens of times.
   */
  private boolean isOf(SortedSet<String> known, boolean ofBodies) {
    int distinct = 0;
    for (int i = 0; i < actors.size(); i++) {
      String side = side(actors.get(i), ofBodies);
      if (side == null) {
        continue;
      }
      if (!known.contains(side)) {
        return false;
      }
      distinct += isRepeated(side, i, ofBodies) ? 0 : 1;
    }
    return distinct == known.size();
  }

  private boolean isRepeated(String side, int before, boolean ofBodies) {
    for (int i = 0; i < before; i++) {
      if (side.equals(side(actors.get(i), ofBodies))) {
        return true;
      }
    }
    return false;
  }

  private SortedSet<String> named(boolean ofBodies) {
    SortedSet<String> sides = new TreeSet<>();
    for (Actor actor : actors) {
      String side = side(actor, ofBodies);
      if (side != null) {
        sides.add(side);
      }
    }
    return sides;
  }

  private static String side(Actor actor, boolean ofBodies) {
    if (!actor.represents()) {
      return null;
    }
    return ofBodies ? (actor.country == null ? actor.body : null) : actor.country;
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
