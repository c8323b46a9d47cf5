package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.meeting.Level;

/** Says whom a word for one means: "he", "she", "it", "who", and "I" in a quotation. */
final class OneMeant {

  private static final int NEAR = 2;

  /** Sentences that all begin with the same "she" lead back further. */
  private static final int FAR = 5;

  private final Words words;
  private final QuotedSpeaker speakers;
  private final Onward onward;

  OneMeant(Words words) {
    this.words = words;
    this.speakers = new QuotedSpeaker(words);
    this.onward = new Onward(words);
  }

  void reset(Tokens text) {
    speakers.reset(text);
  }

  /** Returns who is meant by "he", "it", "who", "I"; null where the story does not tell. */
  Actor of(Actor anaphor, Clause clause, Context context, Group other) {
    if (QuotedSpeaker.isFirstPerson(words, anaphor.from)) {
      Actor speaker = speakers.of(anaphor, clause.sentence, context);
      return speaker == null || sameSide(speaker, other) ? null : speaker;
    }
    Actor traveller = onward.goesOn(anaphor, clause) ? context.traveller(clause.sentence) : null;
    if (traveller != null && !sameSide(traveller, other)) {
      return traveller;
    }
    Actor known = nearest(anaphor, clause, context, other, true);
    return known == null ? nearest(anaphor, clause, context, other, false) : known;
  }

  /** The nearest who fits: of a known state or body, or with an office, wherever it is. */
  private Actor nearest(
      Actor anaphor, Clause clause, Context context, Group other, boolean placed) {
    boolean thing = words.is(anaphor.from, "it") || words.is(anaphor.from, "its");
    int first = Math.max(0, clause.sentence - NEAR);
    for (int s = clause.sentence; s >= first; s--) {
      if (s < clause.sentence && onward.isSame(anaphor, context.groups(s))) {
        first = Math.max(0, Math.max(first - 1, clause.sentence - FAR));
        continue;
      }
      Actor found = null;
      for (Group group : context.groups(s)) {
        boolean before = s < clause.sentence || group.to <= anaphor.from;
        if (!before) {
          break;
        }
        for (Actor actor : group.actors) {
          boolean kind =
              thing
                  ? isThing(actor)
                  : actor.kind == Kind.PERSON
                      || (actor.kind == Kind.OFFICIAL && !actor.plural && !serves(actor));
          boolean belongs = actor.country != null || actor.body != null;
          if (kind
              && (placed ? belongs : !thing && holdsOffice(actor))
              && !sameSide(actor, other)
              && (found == null || (!thing && asked(group)))) {
            found = actor;
          }
        }
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** "Will ask Wrona to raise it at his summit": it is his who is asked. */
  private boolean asked(Group group) {
    return words.isAny(group.from - 1, WordClass.CONTROL_VERB) && words.is(group.to, "to");
  }

  /** "An aide to Kovar said she would come": it is Kovar who would. */
  private boolean serves(Actor aide) {
    return aide.level == Level.WORKING && words.is(aide.to, "to");
  }

  /** "President Wrona": not of the state of another president, where the story does not say so. */
  private static boolean sameOffice(Actor there, Actor actor) {
    return there.person != null
        && actor.person != null
        && !there.person.countryTold()
        && actor.person.level() == Level.HEAD_OF_STATE_OR_GOVERNMENT
        && actor.person.title() != null
        && actor.person.title().equalsIgnoreCase(there.person.title());
  }

  /** "President Wrona", whose state the story has yet to tell. */
  private static boolean holdsOffice(Actor actor) {
    Person person = actor.person;
    return person != null
        && person.title() != null
        && person.level() != null
        && person.level().compareTo(Level.MINISTER) >= 0
        && !actor.outsider;
  }

  /** A state, its government, one of its ministries: what "it" may stand for. */
  private static boolean isThing(Actor actor) {
    boolean office =
        actor.kind == Kind.OFFICIAL && actor.level == null && !actor.plural && actor.represents();
    return (actor.kind == Kind.STATE || office) && !actor.modifier && !actor.possessive;
  }

  /** Returns whether somebody is on the other side as well: the same person or state. */
  static boolean sameSide(Actor actor, Group other) {
    if (other == null) {
      return false;
    }
    for (Actor there : other.actors) {
      boolean person = there.person != null && there.person == actor.person;
      boolean state = there.country != null && there.country.equals(actor.country);
      if (person || (state && !sameOffice(there, actor))) {
        return true;
      }
    }
    return false;
  }
}
