package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.extract.Frame.Slot;
import dev.entente.diplomacy.extract.Frame.Trait;
import dev.entente.diplomacy.meeting.Mode;

/** Finds the object of a verb of meeting: "met Kovar", "met with Kovar", "Kovar, whom he met". */
final class VerbObjects {

  private static final int WITH_REACH = 22;
  private static final int TO_REACH = 8;
  private static final int BY_REACH = 9;
  private static final int WHOM_REACH = 5;

  private final Words words;
  private final Attachments attachments;
  private final DoneTogether together;
  private Tokens tokens;

  VerbObjects(Words words, Attachments attachments) {
    this.words = words;
    this.attachments = attachments;
    this.together = new DoneTogether(words);
  }

  void reset(Tokens text) {
    tokens = text;
    together.reset(text);
  }

  /**
   * Returns the other side, or null.
   *
   * @param passive whether the verb is passive: the other side stands behind "by"
   * @param signed whether those behind "by" are all sides
   */
  Group of(Candidate candidate, boolean passive, boolean signed, Clause clause) {
    Group whom = relative(candidate.trigger, clause);
    if (whom != null) {
      return whom;
    }
    if (passive) {
      return signed ? null : attachments.after("by", candidate.triggerEnd, clause, BY_REACH);
    }
    Group object = signed ? null : behind(candidate, clause);
    return object == null ? agreedWith(candidate.trigger, clause) : object;
  }

  /** Returns whether a list is such as the verb's rule asks for as its object. */
  boolean fits(Candidate candidate, Group object, boolean passive) {
    Actor first = object.actors.get(0);
    if (candidate.frame.mode() == Mode.PHONE && isNamed(object.to)) {
      return false;
    }
    if (FrameReader.allows(candidate, Slot.COMPANY)) {
      return first.human() && (passive || isShared(object.to));
    }
    if (FrameReader.allows(candidate, Slot.ENVOY)) {
      return Actors.any(
          object.actors, a -> a.envoy && (a.kind == Kind.PERSON || a.kind == Kind.OFFICIAL));
    }
    if (FrameReader.allows(candidate, Slot.PERSON)) {
      boolean told = candidate.frame.swap() && first.kind == Kind.ANAPHOR && first.count == 1;
      return (FrameReader.meetable(first) && !first.possessive) || (told && isSomebody(first));
    }
    if (FrameReader.allows(candidate, Slot.VISITED)) {
      return FrameReader.meetable(first) && !words.is(object.to, "to");
    }
    return true;
  }

  /** "Called Wrona a liar": by what name. */
  private boolean isNamed(int behind) {
    boolean something = words.is(behind, "a") || words.is(behind, "an");
    return something && !words.isAny(behind + 1, WordClass.SPAN);
  }

  /** "Joined Wrona for lunch"; not "joined Wrona in calling for". */
  private boolean isShared(int behind) {
    return words.is(behind, "for")
        || words.is(behind, "at")
        || (words.is(behind, "on") && !Calendar.names(tokens, behind + 1));
  }

  /** Returns whether a rule has its object right behind the verb, so that it may be passive. */
  static boolean takesObject(Candidate candidate) {
    return FrameReader.allows(candidate, Slot.DIRECT)
        || FrameReader.allows(candidate, Slot.PERSON)
        || FrameReader.allows(candidate, Slot.COMPANY)
        || FrameReader.allows(candidate, Slot.LETTER)
        || FrameReader.allows(candidate, Slot.ENVOY)
        || FrameReader.allows(candidate, Slot.VISITED);
  }

  /** "Him", "her"; not "it". */
  private boolean isSomebody(Actor pronoun) {
    return words.isAny(pronoun.from, WordClass.MALE) || words.isAny(pronoun.from, WordClass.FEMALE);
  }

  /** The list behind a verb, over adverbs, dates and places, with or without "with". */
  private Group behind(Candidate candidate, Clause clause) {
    if (FrameReader.allows(candidate, Slot.TIME)) {
      return together.afterTime(candidate.triggerEnd, clause);
    }
    boolean direct = takesObject(candidate);
    Group group = rightBehind(candidate, direct, clause);
    if (group != null && direct && !group.modifier()) {
      return group;
    }
    if (FrameReader.allows(candidate, Slot.WITH) && candidate.frame.is(Trait.HOLDERS)) {
      return together.with(candidate.triggerEnd, clause);
    }
    if (FrameReader.allows(candidate, Slot.WITH)) {
      Group with = attachments.after("with", candidate.triggerEnd, clause, WITH_REACH);
      boolean own = with != null && !ofOther(candidate.triggerEnd, with.from);
      if (own && !(candidate.frame.weak() && ofTalks(with.from - 2))) {
        return with;
      }
    }
    return FrameReader.allows(candidate, Slot.TO)
        ? attachments.after("to", candidate.triggerEnd, clause, TO_REACH)
        : null;
  }

  private Group rightBehind(Candidate candidate, boolean direct, Clause clause) {
    int q = candidate.triggerEnd;
    boolean visiting = words.is(candidate.trigger, "visiting");
    Group guest = visiting ? clause.startingAt(candidate.trigger) : null;
    Group group = guest == null ? clause.startingAt(q) : guest;
    while (group == null && q < clause.to && words.isAny(q, WordClass.ADVERB)) {
      group = clause.startingAt(++q);
    }
    group = group == null && direct ? attachments.her(q) : group;
    return group == null && candidate.frame.swap() ? attachments.behindPlace(q, clause) : group;
  }

  /** "Spoke to reporters, following his meeting with Wrona": those of what was before. */
  private boolean ofOther(int from, int with) {
    for (int i = from; i < with; i++) {
      if (words.is(i, "following") || (words.is(i, "after") && words.is(i + 1, "his"))) {
        return true;
      }
    }
    return false;
  }

  /** "Discuss the matter in its talks with Poland": those of the talks, if there are any. */
  private boolean ofTalks(int token) {
    boolean talks = words.is(token, "talks") || words.is(token, "negotiations");
    return talks && (words.is(token - 1, "its") || words.is(token - 1, "their"));
  }

  /** "Agreed with Kovar to meet again": the list before the infinitive. */
  private Group agreedWith(int trigger, Clause clause) {
    Group with = words.is(trigger - 1, "to") ? clause.endingAt(trigger - 1) : null;
    return with != null && words.is(with.from - 1, "with") ? with : null;
  }

  /** "Kovar, whom he met": the list before "whom". */
  private Group relative(int trigger, Clause clause) {
    for (int i = trigger - 1; i >= Math.max(clause.from, trigger - WHOM_REACH); i--) {
      if (words.is(i, "whom")) {
        return clause.endingAt(tokens.is(i - 1, ',') ? i - 1 : i);
      }
    }
    return null;
  }
}
