package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.meeting.Level;

/**
 * "During Wrona's visit to Slovakia the two leaders agreed": what guest and hosts do together tells
 * that the guest was received.
 */
final class SharedVisit {

  private static final WordSet DONE =
      WordSet.of(
          "agreed",
          "signed",
          "discussed",
          "exchanged",
          "reviewed",
          "decided",
          "issued",
          "concluded",
          "pledged",
          "vowed",
          "reached",
          "initialled",
          "initialed",
          "inked",
          "adopted",
          "witnessed",
          "reaffirmed");

  private static final WordSet LEADERS =
      WordSet.of("leaders", "presidents", "premiers", "ministers", "heads");

  private final Words words;

  SharedVisit(Words words) {
    this.words = words;
  }

  /** Returns whether the clause of a visit of somebody of rank tells so; adds the host's side. */
  boolean told(Candidate visit, Clause clause) {
    Actor guest = visit.actors.get(0);
    Level rank = guest.person == null ? guest.level : guest.person.level();
    boolean minister = rank != null && rank.compareTo(Level.VICE_MINISTER) >= 0;
    if (!minister || !guest.human()) {
      return false;
    }
    for (Group group : clause.groups) {
      if (both(group, visit) && done(group.to, clause)) {
        if (words.isOneOf(group.to - 1, LEADERS)) {
          Actor host = new Actor(Kind.OFFICIAL, group.from, group.to);
          host.country = visit.host;
          host.level = rank;
          visit.add(host);
        }
        visit.cover(group.from, group.to);
        return true;
      }
    }
    return false;
  }

  /** "The two sides", "both countries", "Poland and Slovakia". */
  private static boolean both(Group group, Candidate visit) {
    Actor first = group.actors.get(0);
    if (group.anaphor()) {
      return (first.count == 0 || first.count == 2) && !group.possessive();
    }
    return group.sides() == 2
        && Actors.all(
            group.actors,
            a -> a.kind == Kind.STATE && !a.modifier && visit.countries().contains(a.country));
  }

  private boolean done(int from, Clause clause) {
    int verb = from;
    while (verb < clause.to
        && (words.isAny(verb, WordClass.ADVERB)
            || words.is(verb, "have")
            || words.is(verb, "had"))) {
      verb++;
    }
    return words.isOneOf(verb, DONE);
  }
}
