package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import java.util.List;

/** Finds the sides of a noun of meeting: "talks between", "with", "Poland's", "they held". */
final class NounSides {

  private static final List<String> NUMBERS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight");

  private final Words words;
  private final AnaphoraResolver anaphora;
  private final SubjectFinder subjects;
  private final Attachments attachments;
  private final BackReference references;
  private final Counterparts counterparts;
  private final Partners partners;
  private final Interlocutors interlocutors;
  private Tokens tokens;

  NounSides(
      Words words,
      AnaphoraResolver anaphora,
      SubjectFinder subjects,
      Attachments attachments,
      BackReference references) {
    this.words = words;
    this.anaphora = anaphora;
    this.subjects = subjects;
    this.attachments = attachments;
    this.references = references;
    this.counterparts = new Counterparts(words);
    this.partners = new Partners(words, attachments);
    this.interlocutors = new Interlocutors(words, subjects);
  }

  void reset(Tokens text) {
    tokens = text;
    partners.reset(text);
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
    Group before = attachments.before(candidate, clause);
    if (before == null
        && words.is(candidate.triggerEnd + 1, "by")
        && !mediates(candidate.triggerEnd)) {
      before = clause.startingAt(candidate.triggerEnd + 2);
    }
    if (before != null && tokens.is(before.to, '-') && before.to < candidate.trigger - 1) {
      before = before.actors.size() == 1 && mediates(before.to + 1) ? null : before;
    }
    if (before != null && (isBody(before) || matterOfEnvoy(before, clause))) {
      return;
    }
    if (before != null && cityOf(before)) {
      candidate.placeToken =
          words.isAny(before.from, WordClass.DETERMINER) ? before.from + 1 : before.from;
      Group owner = clause.endingAt(before.from);
      before = owner != null && owner.possessive() ? owner : null;
    }
    Group between = attachments.between(candidate.triggerEnd, clause);
    if (between != null && gatheringOfBody(candidate, between)) {
      return;
    }
    if (between != null && between.actors.stream().allMatch(a -> a.outsider)) {
      between = null;
    }
    Group with = between == null ? partners.of(candidate, clause) : null;
    if (with != null
        && with.sides().size() > 1
        && (partners.takePart(with.to) || ofMany(candidate.trigger, with.sides().size()))) {
      between = with;
      with = null;
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
    boolean possessed = before != null && (before.anaphor() || !before.sides().isEmpty());
    if (candidate.sides() < 2 || (with != null && !possessed)) {
      governor(candidate, around, clause, context);
    }
    boolean listAlone =
        with != null
            && between == null
            && before == null
            && offering == null
            && candidate.own.stream().noneMatch(Actor::represents);
    if (listAlone) {
      candidate.actors.clear();
    }
    counterparts.name(candidate, clause);
    if (candidate.sides() < 2 && around.joinsNobody()) {
      interlocutors(candidate, clause, context);
    }
    unnamed(candidate, around, clause, context);
  }

  /** Adds the subject of the verb that governs the noun: "Wrona held talks". */
  private void governor(Candidate candidate, Around around, Clause clause, Context context) {
    Group with = around.with();
    Group subject = subjects.of(candidate.trigger, clause);
    if (subject != null && subject != around.before() && subject != with) {
      boolean alone = with == null && around.before() == null;
      Group inviting = alone ? inviting(candidate.trigger, subject, clause) : null;
      if (inviting != null) {
        take(candidate, subject, clause, context, null);
        take(candidate, inviting, clause, context, null);
      }
      if (!around.joinsNobody()
          || ((subject.sides().size() > 1 || subject.anaphor()) && governed(candidate, subject))) {
        int told = candidate.actors.size();
        take(candidate, subject, clause, context, with);
        if (candidate.own.isEmpty()) {
          candidate.own.addAll(candidate.actors.subList(told, candidate.actors.size()));
        }
      }
    } else if (subject == null && with != null && around.before() == null) {
      Group behind = subjectBehind(with, clause);
      if (behind != null) {
        take(candidate, behind, clause, context, with);
      } else {
        for (Actor actor : anaphora.protagonist(candidate, context, with)) {
          candidate.add(actor);
          candidate.own.add(actor);
          candidate.inherited = true;
        }
      }
    }
  }

  /** "Six-nation talks with delegations from": those whom "with" joins are all of them. */
  private boolean ofMany(int noun, int sides) {
    boolean each =
        words.is(noun - 1, "nation")
            || words.is(noun - 1, "party")
            || words.is(noun - 1, "way")
            || words.is(noun - 1, "country");
    return each
        && tokens.is(noun - 2, '-')
        && sides < NUMBERS.size()
        && words.is(noun - 3, NUMBERS.get(sides));
  }

  private void interlocutors(Candidate candidate, Clause clause, Context context) {
    List<Group> found = interlocutors.at(candidate, clause);
    candidate.address = !found.isEmpty();
    if (!found.isEmpty()) {
      candidate.actors.clear();
      candidate.own.clear();
    }
    for (Group group : found) {
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
        && references.opens(candidate, clause)) {
      candidate.actors.addAll(BackReference.storyPair(context, clause.sentence));
      candidate.inherited = true;
    }
  }

  private static boolean isBody(Group before) {
    return before.actors.size() == 1
        && before.actors.get(0).kind == Kind.BODY
        && !before.possessive();
  }

  /** "EU-mediated talks", "talks mediated by": whose help they have, not whose talks they are. */
  private boolean mediates(int token) {
    return words.is(token, "mediated")
        || words.is(token, "brokered")
        || words.is(token, "sponsored")
        || words.is(token, "backed")
        || words.is(token, "led")
        || words.is(token, "hosted")
        || words.is(token, "facilitated");
  }

  /** "Envoy for Polish negotiations": the noun is part of the office. */
  private boolean matterOfEnvoy(Group before, Clause clause) {
    boolean matter = words.is(before.from - 1, "for") || words.is(before.from - 1, "on");
    Group holder = matter ? clause.endingAt(before.from - 1) : null;
    return holder != null && holder.actors.get(holder.actors.size() - 1).envoy;
  }

  /** "The Geneva talks", "his Warsaw meeting": a city alone, before the noun, is where. */
  private boolean cityOf(Group before) {
    Actor city = before.actors.get(0);
    return before.actors.size() == 1
        && city.capital
        && !city.possessive
        && !tokens.is(city.to, '-');
  }

  /** "A meeting of the Monetary Fund": a body's own, which who speaks of it only attends. */
  private boolean gatheringOfBody(Candidate candidate, Group of) {
    return words.is(candidate.triggerEnd, "of")
        && of.sides().size() == 1
        && of.actors.stream().allMatch(a -> a.country == null);
  }

  /** "In talks with Kovar, Wrona asked": the subject behind the comma. */
  private Group subjectBehind(Group with, Clause clause) {
    for (int i = with.to; i < Math.min(clause.to - 1, with.to + 10); i++) {
      if (tokens.is(i, ',')) {
        return clause.startingAt(i + 1);
      }
    }
    return null;
  }

  /** "Wrona invited Kovar to Warsaw for talks": the inviting side of an invited one, or null. */
  private Group inviting(int noun, Group subject, Clause clause) {
    boolean invited = words.isAny(subject.from - 1, WordClass.CONTROL_VERB) && purpose(noun);
    Group inviting = invited ? subjects.of(subject.from - 1, clause) : null;
    return inviting == subject ? null : inviting;
  }

  /** "For talks", "to hold talks". */
  private boolean purpose(int noun) {
    for (int i = noun - 1; i >= Math.max(0, noun - 5); i--) {
      if (words.is(i, "for") || (words.is(i, "to") && words.isAny(i + 1, WordClass.LIGHT_VERB))) {
        return true;
      }
      if (words.isAny(i, WordClass.PREPOSITION)) {
        return words.is(i, "to");
      }
    }
    return false;
  }

  /**
   * "They held talks", "said after talks": a light verb or a preposition ties the noun to a
   * subject.
   */
  private boolean governed(Candidate candidate, Group subject) {
    for (int i = candidate.trigger - 1; i >= Math.max(subject.to, candidate.trigger - 7); i--) {
      if (words.isAny(i, WordClass.LIGHT_VERB)) {
        return true;
      }
      boolean tie =
          words.is(i, "for")
              || words.is(i, "after")
              || words.is(i, "during")
              || words.is(i, "in")
              || words.is(i, "at")
              || words.is(i, "following");
      if (tie && (candidate.trigger - i < 4 || words.is(i, "for"))) {
        return true;
      }
    }
    return false;
  }

  private void take(Candidate candidate, Group group, Clause clause, Context context, Group other) {
    for (Actor actor : anaphora.resolve(group, candidate, clause, context, other)) {
      if (!words.is(group.from - 1, "with") && !words.is(group.from - 1, "between")) {
        candidate.own.add(actor);
      }
      if (actor.modifier && group.sides().isEmpty()) {
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
