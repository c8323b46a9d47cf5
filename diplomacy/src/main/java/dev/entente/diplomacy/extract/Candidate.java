package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.Mode;
import dev.entente.diplomacy.meeting.Status;
import java.util.ArrayList;
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
  String placeCountry;
  boolean placeIsState;
  boolean placeToldWithTrigger;
  String host;
  String event;
  boolean background;
  boolean headline;

  /** The sides come from an earlier sentence. */
  boolean inherited;

  /** The meeting that "the talks" means, or null. */
  Candidate recalled;

  /** A contact is more than hinted at: a light verb, a date, a round, a place. */
  boolean firm;

  boolean stateVisit;
  boolean dateFromVisit;

  /** A date stands with it, perhaps one that says nothing that could be counted. */
  boolean dated;

  int from;
  int to;

  Candidate(Frame frame, Trigger.Form form, int sentence, int trigger, int triggerEnd) {
    this.frame = frame;
    this.form = form;
    this.sentence = sentence;
    this.trigger = trigger;
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

  SortedSet<String> countries() {
    SortedSet<String> countries = new TreeSet<>();
    for (Actor actor : actors) {
      if (actor.represents() && actor.country != null) {
        countries.add(actor.country);
      }
    }
    return countries;
  }

  SortedSet<String> bodies() {
    TreeSet<String> bodies = new TreeSet<>();
    for (Actor actor : actors) {
      if (actor.represents() && actor.country == null && actor.body != null) {
        bodies.add(actor.body);
      }
    }
    return bodies;
  }

  int sides() {
    return countries().size() + bodies().size();
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
