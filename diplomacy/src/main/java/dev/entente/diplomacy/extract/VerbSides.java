package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.extract.Frame.Slot;
import dev.entente.diplomacy.extract.Frame.Trait;
import dev.entente.diplomacy.extract.Trigger.Form;
import dev.entente.diplomacy.meeting.Level;
import java.util.List;

/** Finds the sides of a verb of meeting: its subject and its object, active and passive. */
final class VerbSides {

  private static final int WITH_REACH = 22;
  private static final int OBJECT_REACH = 8;
  private static final int BY_REACH = 9;

  private final Words words;
  private final AnaphoraResolver anaphora;
  private final SubjectFinder subjects;
  private final Attachments attachments;
  private Tokens tokens;

  VerbSides(Bearings bearings) {
    this.words = bearings.words();
    this.anaphora = bearings.anaphora();
    this.subjects = bearings.subjects();
    this.attachments = bearings.attachments();
  }

  void reset(Tokens text) {
    tokens = text;
  }

  void find(Candidate candidate, Trigger trigger, Clause clause, Context context) {
    boolean passive = trigger.form() == Form.PAST && passive(candidate.trigger);
    boolean signed = FrameReader.allows(candidate, Slot.BY);
    Group signers = signed ? attachments.after("by", candidate.triggerEnd, clause, BY_REACH) : null;
    Group subject = signers != null ? signers : subjects.of(candidate.trigger, clause);
    Group object =
        signers != null
            ? null
            : passive
                ? attachments.after("by", candidate.triggerEnd, clause, BY_REACH)
                : object(candidate, clause);
    Group whom = relativeObject(candidate.trigger, clause);
    if (whom != null) {
      object = whom;
    }
    if (object == null && !passive) {
      object = agreedWith(candidate.trigger, clause);
    }
    if (subject == null && trigger.form() == Form.GERUND) {
      int comma = comma(candidate.triggerEnd, clause);
      object = object != null && comma > 0 && object.from > comma ? null : object;
      subject = behind(object == null ? candidate.triggerEnd : object.to, clause, object == null);
    }
    boolean summoned = passive && FrameReader.allows(candidate, Slot.ENVOY);
    if (summoned && object == null) {
      object = clauseOfHost(candidate.triggerEnd, clause);
      object = object == null && subject != null ? postOf(subject, clause) : object;
    }
    Group met = summoned ? subject : object;
    if (object != null && (met == null || !fits(candidate, met))) {
      object = null;
    }
    if (object == null && !FrameReader.allows(candidate, Slot.NONE)) {
      return;
    }
    if (object == null && directNoun(candidate, clause)) {
      return;
    }
    if (borders(candidate, trigger, subject, object)) {
      return;
    }
    List<Actor> left =
        subject == null ? List.of() : anaphora.resolve(subject, candidate, clause, context, object);
    if (left.isEmpty() && subject == null && object != null) {
      left = anaphora.protagonist(candidate, context, object);
    }
    if (subject != null) {
      candidate.cover(subject.from, subject.to);
    }
    for (int k = 0; k < left.size(); k++) {
      Actor actor = left.get(k);
      candidate.add(actor);
      candidate.own.add(actor);
    }
    if (object != null) {
      candidate.cover(object.from, object.to);
      for (Actor actor :
          anaphora.resolve(object, candidate, clause, context, resolved(subject, left))) {
        candidate.add(actor);
      }
    }
    if (candidate.frame.swap()) {
      Group host = passive ? object : subject;
      candidate.host = host == null ? null : Actors.firstCountry(passive ? object.actors : left);
    }
    if (candidate.frame.is(Trait.TOGETHER)
        && (subject == null || subject.anaphor() || subject.sides() < 2)) {
      candidate.actors.clear();
    }
    if (candidate.frame.is(Trait.HOLDERS)
        && !(subject != null && !isWhere(subject.from) && Actors.all(left, VerbSides::isHolder))) {
      candidate.actors.clear();
    }
    boolean anybodyHuman = Actors.any(candidate.actors, Actor::human);
    if (!anybodyHuman
        && candidate.frame.is(Trait.THINGS)
        && !Actors.any(candidate.actors, a -> a.kind == Kind.STATE)) {
      candidate.actors.clear();
    }
  }

  /** "He may meet with him": a subject by those whom it stands for. */
  private static Group resolved(Group subject, List<Actor> actors) {
    if (subject == null || !subject.anaphor() || actors.isEmpty()) {
      return subject;
    }
    Group known = new Group(subject.from, subject.to);
    known.actors.addAll(actors);
    return known;
  }

  /** Somebody who signs for a state: a minister, not "officials". */
  private static boolean isHolder(Actor actor) {
    return actor.human() && actor.represents() && actor.level != Level.WORKING;
  }

  /** "A summit where on Sunday both signed": they add their names to what all sign. */
  private boolean isWhere(int subject) {
    int p = subject - 1;
    while (Calendar.names(tokens, p) || words.is(p, "on") || tokens.is(p, ',')) {
      p--;
    }
    return words.is(p, "where");
  }

  /** "Met demand": a noun that is nobody stands where the other side would. */
  private boolean directNoun(Candidate candidate, Clause clause) {
    int q = candidate.triggerEnd;
    if (!candidate.frame.is(Trait.THINGS) || q >= tokens.size()) {
      return false;
    }
    Group qualifier = clause.startingAt(q);
    if ((qualifier != null && qualifier.modifier()) || ownerOfThing(q, clause)) {
      return true;
    }
    boolean free =
        tokens.shape(q) == Tokens.Shape.MARK
            || words.isAny(q, WordClass.PREPOSITION)
            || words.isAny(q, WordClass.ADVERB)
            || words.isAny(q, WordClass.CLAUSE)
            || words.isAny(q, WordClass.CONJUNCTION)
            || tokens.capital(q)
            || words.is(q, "next")
            || words.are(q, "face", "to", "face")
            || words.are(q, "one", "on", "one")
            || words.is(q, "this")
            || words.isAny(q, WordClass.AUXILIARY);
    return !free;
  }

  /** "Met Friday's deadline", "met Tatra's demands". */
  private boolean ownerOfThing(int q, Clause clause) {
    int end = q;
    while (end < clause.to && tokens.capital(end) && clause.startingAt(end) == null) {
      end++;
    }
    return end > q && words.is(end, "'s");
  }

  /** "Where Poland and Slovakia meet.": lands that touch, no governments. */
  private boolean borders(Candidate candidate, Trigger trigger, Group subject, Group object) {
    boolean plain =
        candidate.frame.is(Trait.THINGS)
            && (trigger.form() == Form.BASE || trigger.form() == Form.THIRD)
            && subject != null
            && subject.to == candidate.trigger
            && (words.is(subject.from - 1, "where") || words.is(subject.from - 1, "which"));
    int end = object == null ? candidate.triggerEnd : object.to;
    return plain
        && lands(subject)
        && (object == null || lands(object))
        && tokens.shape(end) == Tokens.Shape.MARK;
  }

  private static boolean lands(Group group) {
    for (Actor actor : group.actors) {
      if (actor.kind != Kind.STATE || actor.capital) {
        return false;
      }
    }
    return true;
  }

  private boolean passive(int trigger) {
    int p = trigger - 1;
    while (p >= 0 && words.isAny(p, WordClass.ADVERB)) {
      p--;
    }
    return words.is(p, "was")
        || words.is(p, "were")
        || words.is(p, "be")
        || words.is(p, "been")
        || words.is(p, "being")
        || words.is(p, "is")
        || words.is(p, "are");
  }

  private boolean fits(Candidate candidate, Group object) {
    Actor first = object.actors.get(0);
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

  /** "Him", "her"; not "it". */
  private boolean isSomebody(Actor pronoun) {
    return words.isAny(pronoun.from, WordClass.MALE) || words.isAny(pronoun.from, WordClass.FEMALE);
  }

  /** The list behind a verb, over adverbs, dates and places, with or without "with". */
  private Group object(Candidate candidate, Clause clause) {
    boolean direct =
        FrameReader.allows(candidate, Slot.DIRECT)
            || FrameReader.allows(candidate, Slot.PERSON)
            || FrameReader.allows(candidate, Slot.ENVOY)
            || FrameReader.allows(candidate, Slot.VISITED);
    int q = candidate.triggerEnd;
    boolean visiting = words.is(candidate.trigger, "visiting");
    Group guest = visiting ? clause.startingAt(candidate.trigger) : null;
    Group group = guest == null ? clause.startingAt(q) : guest;
    while (group == null && q < clause.to && words.isAny(q, WordClass.ADVERB)) {
      group = clause.startingAt(++q);
    }
    group = group == null && direct ? attachments.her(q) : group;
    if (group == null && candidate.frame.swap()) {
      group = attachments.behindPlace(q, clause);
    }
    if (group != null && direct && !group.modifier()) {
      return group;
    }
    if (FrameReader.allows(candidate, Slot.WITH)) {
      Group with = attachments.after("with", candidate.triggerEnd, clause, WITH_REACH);
      boolean own = with != null && !ofOther(candidate.triggerEnd, with.from);
      if (own && !(candidate.frame.weak() && ofTalks(with.from - 2))) {
        return with;
      }
    }
    return FrameReader.allows(candidate, Slot.TO)
        ? attachments.after("to", candidate.triggerEnd, clause, OBJECT_REACH)
        : null;
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

  /** "The Slovak ambassador in Warsaw was summoned": where the envoy is, or null. */
  private Group postOf(Group envoy, Clause clause) {
    boolean posted = words.is(envoy.to, "in") || words.is(envoy.to, "to");
    Group post = posted ? clause.startingAt(envoy.to + 1) : null;
    return post == null || Actors.firstCountry(post.actors) == null ? null : hostOf(post);
  }

  private static Group hostOf(Group at) {
    Group host = new Group(at.from, at.to);
    Actor state = new Actor(Kind.STATE, at.from, at.to);
    state.country = Actors.firstCountry(at.actors);
    host.actors.add(state);
    return host;
  }

  /** "Was summoned to the Polish foreign ministry": whose ministry it is, or null. */
  private Group clauseOfHost(int from, Clause clause) {
    Group at = words.is(from, "to") ? clause.startingAt(from + 1) : null;
    if (words.is(from - 1, "ministry") || words.are(from, "to", "the", "foreign")) {
      int city = words.is(from - 1, "ministry") ? from : from + 4;
      at = words.is(city, "in") ? clause.startingAt(city + 1) : at;
    }
    if (at == null || Actors.firstCountry(at.actors) == null) {
      return null;
    }
    return hostOf(at);
  }

  /** "Agreed with Kovar to meet again": the list before the infinitive. */
  private Group agreedWith(int trigger, Clause clause) {
    Group with = words.is(trigger - 1, "to") ? clause.endingAt(trigger - 1) : null;
    return with != null && words.is(with.from - 1, "with") ? with : null;
  }

  private int comma(int from, Clause clause) {
    for (int i = from; i < Math.min(clause.to - 1, from + OBJECT_REACH); i++) {
      if (tokens.is(i, ',')) {
        return i;
      }
    }
    return -1;
  }

  /**
   * "Meeting Kovar in Krakow, Wrona said", "meeting in Krakow, the ministers agreed": the subject
   * behind the comma.
   */
  private Group behind(int from, Clause clause, boolean together) {
    for (int i = comma(from, clause); i > 0; i = comma(i + 1, clause)) {
      Group subject = clause.startingAt(i + 1);
      boolean land = subject != null && together && subject.sides() < 2 && !subject.anaphor();
      if (!land) {
        return subject == null || subject.modifier() ? null : subject;
      }
    }
    return null;
  }

  /** "Kovar, whom he met": the list before "whom". */
  private Group relativeObject(int trigger, Clause clause) {
    for (int i = trigger - 1; i >= clause.from && i > trigger - 6; i--) {
      if (words.is(i, "whom")) {
        int before = tokens.is(i - 1, ',') ? i - 1 : i;
        return clause.endingAt(before);
      }
    }
    return null;
  }
}
