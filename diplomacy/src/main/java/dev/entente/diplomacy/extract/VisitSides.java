package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Frame.Family;
import java.util.List;

/** Finds the guests of a visit; who receives them is read from where they go. */
final class VisitSides {

  private static final int BY_REACH = 8;
  private static final int ARTICLE_REACH = 4;
  private static final int TO_REACH = 4;

  private static final WordSet PAY = WordSet.of("pay", "pays", "paid", "paying");

  private final Words words;
  private final AnaphoraResolver anaphora;
  private final SubjectFinder subjects;
  private final Attachments attachments;
  private final BackReference references;

  VisitSides(Bearings bearings) {
    this.words = bearings.words();
    this.anaphora = bearings.anaphora();
    this.subjects = bearings.subjects();
    this.attachments = bearings.attachments();
    this.references = bearings.references();
  }

  void find(Candidate candidate, Trigger trigger, Clause clause, Context context) {
    if (references.definite(candidate.trigger)
        && !words.is(candidate.triggerEnd, "to")
        && !words.is(candidate.triggerEnd, "of")
        && !words.is(candidate.triggerEnd, "by")
        && trigger.frame().family() == Family.VISIT_NOUN) {
      references.recall(candidate, context);
      return;
    }
    candidate.stateVisit = trigger.frame().family() == Family.VISIT_NOUN && official(candidate);
    Group guest =
        trigger.frame().family() == Family.VISIT_NOUN
            ? attachments.before(candidate, clause)
            : null;
    if (trigger.frame().is(Frame.Trait.SENDS)) {
      guest = sent(candidate.trigger, clause);
      Group where =
          guest == null
              ? null
              : attachments.after("to", sentEnd(candidate.trigger, guest), clause, TO_REACH);
      if (where == null || where.actors.get(0).kind != Actor.Kind.STATE || where.possessive()) {
        return;
      }
      candidate.stop = where.actors.get(0);
    }
    if (guest == null) {
      guest = relative(candidate.triggerEnd, clause);
    }
    if (guest == null && trigger.frame().family() == Family.VISIT_NOUN) {
      candidate.visited = visited(candidate.trigger, clause);
      guest = candidate.visited == null ? null : subjects.of(candidate.visited.from - 1, clause);
    }
    if (guest == null && trigger.frame().family() == Family.VISIT_NOUN) {
      guest = guestBehind(candidate.triggerEnd, clause);
    }
    if (guest == null) {
      guest = subjects.of(candidate.trigger, clause);
    }
    if (guest == null) {
      return;
    }
    List<Actor> guests = anaphora.resolve(guest, candidate, clause, context, null);
    for (int k = 0; k < guests.size(); k++) {
      Actor actor = guests.get(k);
      Actor visitor = actor;
      if (actor.modifier) {
        visitor = actor.copy();
      }
      if (visitor.represents()) {
        candidate.add(visitor);
      }
    }
    candidate.cover(guest.from, guest.to);
  }

  private static int sentEnd(int verb, Group guest) {
    return Math.max(verb + 1, guest.to);
  }

  /** "Sent Kovar to Warsaw", "Kovar was sent to Warsaw": who goes, or null. */
  private Group sent(int verb, Clause clause) {
    Group object = clause.startingAt(verb + 1);
    Group guest = object == null && words.is(verb + 1, "to") ? subjects.of(verb, clause) : object;
    boolean people = guest != null && Actors.all(guest.actors, a -> a.human() && a.level != null);
    return people && !guest.possessive() ? guest : null;
  }

  /** "Paid Poland a visit", "paid President Wrona a brief visit": who stands before it, or null. */
  private Group visited(int noun, Clause clause) {
    for (int i = noun - 1; i > Math.max(clause.from, noun - ARTICLE_REACH); i--) {
      if (words.is(i, "a") || words.is(i, "an")) {
        Group visited = clause.endingAt(i);
        boolean paid = visited != null && words.isOneOf(visited.from - 1, PAY);
        return paid && Actors.firstCountry(visited.actors) != null ? visited : null;
      }
    }
    return null;
  }

  /** "The visit of Kovar", "the visit this week by Kovar": a person or an office, or null. */
  private Group guestBehind(int from, Clause clause) {
    Group of = words.is(from, "of") ? clause.startingAt(from + 1) : null;
    Group guest = of == null ? attachments.after("by", from, clause, BY_REACH) : of;
    boolean anybody = guest != null && (words.is(guest.from, "a") || words.is(guest.from, "an"));
    boolean human = guest != null && guest.actors.get(0).human() && !guest.possessive();
    return human && !anybody ? guest : null;
  }

  /** "A visit that Kovar will make to Poland": the subject of the clause behind the noun. */
  private Group relative(int from, Clause clause) {
    int q = words.is(from, "that") || words.is(from, "which") ? from + 1 : from;
    Group guest = clause.startingAt(q);
    boolean makes = guest != null && !guest.modifier() && makes(guest.to, clause);
    return makes ? guest : null;
  }

  private boolean makes(int from, Clause clause) {
    for (int i = from; i < Math.min(clause.to, from + 5); i++) {
      boolean verb =
          words.is(i, "make")
              || words.is(i, "makes")
              || words.is(i, "made")
              || words.is(i, "pay")
              || words.is(i, "pays")
              || words.is(i, "paid")
              || words.is(i, "begins");
      if (verb) {
        return true;
      }
    }
    return false;
  }

  private boolean official(Candidate candidate) {
    for (int i = Math.max(0, candidate.trigger - 3); i < candidate.triggerEnd; i++) {
      if (words.is(i, "state") || words.is(i, "official")) {
        return true;
      }
    }
    return false;
  }
}
