package dev.entente.diplomacy.extract;

import java.util.List;

/** Finds the sides of a noun of meeting: "talks between", "with", "Poland's", "they held". */
final class NounSides {
  /** "Talks with Wrona", "a courtesy call to Wrona": whose sentence it is not. */
  private static final WordSet PARTNER = WordSet.of("with", "between", "to", "on");

  private final Words words;
  private final AnaphoraResolver anaphora;
  private final SubjectFinder subjects;
  private final Attachments attachments;
  private final BackReference references;
  private final Counterparts counterparts;
  private final Partners partners;
  private final Interlocutors interlocutors;
  private final NounModifiers modifiers;
  private final NounGovernor governors;
  private final NounHolders holders;
  private final NounGiver givers;
  private Tokens tokens;

  NounSides(Bearings bearings) {
    this.words = bearings.words();
    this.anaphora = bearings.anaphora();
    this.subjects = bearings.subjects();
    this.attachments = bearings.attachments();
    this.references = bearings.references();
    this.counterparts = new Counterparts(words);
    this.partners = new Partners(words, attachments);
    this.interlocutors = new Interlocutors(words, subjects);
    this.modifiers = new NounModifiers(words);
    this.governors = new NounGovernor(words, subjects);
    this.holders = new NounHolders(words);
    this.givers = new NounGiver(words, modifiers);
  }

  void reset(Tokens text) {
    tokens = text;
    partners.reset(text);
    interlocutors.reset(text);
    counterparts.reset(text);
    modifiers.reset(text);
    governors.reset(text);
  }

  /** The lists around a noun, each null where none stands: "Poland's talks with Slovakia". */
  private record Around(Group before, Group between, Group with, Group offering) {

    boolean joinsNobody() {
      return before == null && between == null && with == null && offering == null;
    }
  }

  void find(Candidate candidate, Clause clause, Context context) {
    if (interlocutors.isAdverbial(candidate.trigger)) {
      interlocutors(candidate, clause, context);
      return;
    }
    candidate.address = governors.isTold(candidate.trigger);
    Group before = attachments.before(candidate, clause);
    if (before == null) {
      before = givers.of(candidate, clause);
    }
    if (before != null && tokens.is(before.to, '-') && before.to < candidate.trigger - 1) {
      before = before.actors.size() == 1 && modifiers.mediates(before.to + 1) ? null : before;
    }
    if (before != null
        && (NounModifiers.isBody(before) || modifiers.matterOfEnvoy(before, clause))) {
      return;
    }
    if (before != null && modifiers.cityOf(before)) {
      candidate.placeToken =
          words.isAny(before.from, WordClass.DETERMINER) ? before.from + 1 : before.from;
      Group owner = clause.endingAt(before.from);
      before = owner != null && owner.possessive() ? owner : null;
    }
    Group between = attachments.between(candidate.triggerEnd, clause);
    if (between != null && modifiers.gatheringOfBody(candidate, between)) {
      return;
    }
    if (between != null && Actors.all(between.actors, a -> a.outsider)) {
      between = null;
    }
    if (modifiers.isOnlyRank(between)) {
      Group partner = partners.of(candidate, before, clause);
      between = partner == null ? between : null;
    }
    Group with = between == null ? partners.of(candidate, before, clause) : null;
    if (with != null
        && with.sides() > 1
        && Actors.none(with.actors, a -> a.counterpart)
        && (partners.takePart(with.to) || modifiers.ofMany(candidate.trigger, with.sides()))) {
      between = with;
      with = null;
    }
    if (before == null && between == null && with == null) {
      between = holders.behind(candidate, clause);
    }
    candidate.withNobody = between == null && partners.isNobody(candidate, with, clause);
    if (between != null) {
      take(candidate, between, clause, context, null);
      if (candidate.own.isEmpty() && !candidate.actors.isEmpty()) {
        candidate.own.add(candidate.actors.get(0));
      }
      if (candidate.sides() >= 2) {
        counterparts.name(candidate, clause);
        return;
      }
    }
    if (before != null) {
      take(candidate, before, clause, context, with);
    }
    if (with != null) {
      take(candidate, with, clause, context, before);
    }
    Group offering =
        with == null && before == null ? attachments.offering(candidate.trigger, clause) : null;
    if (offering != null) {
      take(candidate, offering, clause, context, null);
    }
    Around around = new Around(before, between, with, offering);
    boolean possessed = before != null && (before.anaphor() || before.sides() > 0);
    if (candidate.sides() < 2 || (with != null && !possessed)) {
      governor(candidate, around, clause, context);
    }
    boolean listAlone =
        with != null
            && between == null
            && before == null
            && offering == null
            && Actors.none(candidate.own, a -> a.represents() || NounSides.isOfSomeState(a));
    if (listAlone) {
      candidate.actors.clear();
    }
    counterparts.name(candidate, clause);
    if (candidate.sides() < 2 && around.joinsNobody()) {
      interlocutors(candidate, clause, context);
    }
    unnamed(candidate, around, clause, context);
    if (between != null && between.anaphor() && candidate.sides() == 2 && !candidate.human()) {
      List<Actor> officials = anaphora.ranked(between.actors.get(0), candidate.actors);
      candidate.actors.clear();
      officials.forEach(candidate::add);
    }
  }

  /** "President Wrona", whose state the story has yet to tell. */
  private static boolean isOfSomeState(Actor actor) {
    return actor.person != null
        && actor.person.title() != null
        && actor.person.country() == null
        && actor.person.body() == null
        && actor.person.level() != null
        && !actor.outsider
        && !actor.speaker;
  }

  /** Adds the subject of the verb that governs the noun: "Wrona held talks". */
  private void governor(Candidate candidate, Around around, Clause clause, Context context) {
    Group with = around.with();
    Group subject = subjects.of(candidate.trigger, clause);
    if (subject != null && subject != around.before() && subject != with) {
      boolean alone = with == null && around.before() == null;
      Group inviting = alone ? governors.inviting(candidate.trigger, subject, clause) : null;
      if (inviting != null) {
        take(candidate, subject, clause, context, null);
        take(candidate, inviting, clause, context, null);
      }
      if (!around.joinsNobody()
          || isGuest(candidate, subject)
          || ((subject.sides() > 1 || subject.anaphor())
              && governors.governed(candidate, subject))) {
        int told = candidate.actors.size();
        take(candidate, subject, clause, context, with);
        if (candidate.own.isEmpty()) {
          candidate.own.addAll(candidate.actors.subList(told, candidate.actors.size()));
        }
      }
    } else if (subject == null && givers.isGiver(around.before(), candidate) && with == null) {
      Group guest = governors.subjectBehind(around.before(), clause);
      if (guest != null) {
        take(candidate, guest, clause, context, around.before());
      }
    } else if (subject == null && with != null && around.before() == null) {
      Group behind = governors.subjectBehind(with, clause);
      if (behind != null) {
        take(candidate, behind, clause, context, with);
      } else {
        for (Actor actor : Protagonist.of(candidate, context, with)) {
          candidate.add(actor);
          candidate.own.add(actor);
          candidate.inherited = true;
        }
      }
    }
  }

  /** "Kovar began talks here": she has them with whoever is at home here. */
  private boolean isGuest(Candidate candidate, Group subject) {
    return words.is(candidate.triggerEnd, "here")
        && subject.sides() == 1
        && Actors.all(subject.actors, a -> a.human() && a.represents());
  }

  private void interlocutors(Candidate candidate, Clause clause, Context context) {
    List<Group> found = interlocutors.at(candidate, clause);
    candidate.address |= !found.isEmpty();
    if (!found.isEmpty()) {
      candidate.actors.clear();
      candidate.own.clear();
    }
    for (int k = 0; k < found.size(); k++) {
      Group group = found.get(k);
      take(candidate, group, clause, context, group == found.get(0) ? null : found.get(0));
    }
  }

  /** A noun that names nobody means what was told before. */
  private void unnamed(Candidate candidate, Around around, Clause clause, Context context) {
    if (candidate.sides() < 2
        && around.between() == null
        && around.with() == null
        && references.definite(candidate.trigger)) {
      references.recall(candidate, context);
    }
    if (candidate.actors.isEmpty()
        && around.before() == null
        && !candidate.withNobody
        && (references.opens(candidate, clause) || references.isRoundOver(candidate))) {
      candidate.actors.addAll(BackReference.storyPair(context, clause.sentence));
      candidate.inherited = true;
    }
  }

  private void take(Candidate candidate, Group group, Clause clause, Context context, Group other) {
    List<Actor> actors = anaphora.resolve(group, candidate, clause, context, other);
    for (int i = 0; i < actors.size(); i++) {
      Actor actor = actors.get(i);
      if (!words.isOneOf(group.from - 1, PARTNER)) {
        candidate.own.add(actor);
      }
      if (actor.modifier && group.sides() == 0) {
        Actor pair = actor.copy();
        pair.modifier = false;
        candidate.add(pair);
      } else {
        candidate.add(actor);
      }
    }
    candidate.cover(group.from, group.to);
  }
}
