package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.extract.Frame.Family;
import dev.entente.diplomacy.extract.Frame.Slot;
import dev.entente.diplomacy.extract.Trigger.Form;
import java.util.ArrayList;
import java.util.List;

/** Finds the sides that a trigger joins: subject, object, "with", "between", pairs, possessors. */
final class SideFinder {

  private static final int WITH_REACH = 22;
  private static final int OBJECT_REACH = 8;

  private final Grammar grammar;
  private final Words words;
  private final AnaphoraResolver anaphora;
  private Tokens tokens;

  SideFinder(Grammar grammar) {
    this.grammar = grammar;
    this.words = new Words(grammar);
    this.anaphora = new AnaphoraResolver(words);
  }

  void reset(Tokens text) {
    tokens = text;
    words.reset(text);
  }

  /** Puts the actors of the sides into a candidate; none where the trigger joins nobody. */
  void find(Candidate candidate, Trigger trigger, Clause clause, Context context) {
    switch (trigger.frame().family()) {
      case VERB -> verb(candidate, trigger, clause, context);
      case NOUN -> noun(candidate, clause, context);
      case VISIT_VERB, VISIT_NOUN -> visit(candidate, trigger, clause, context);
    }
  }

  private void verb(Candidate candidate, Trigger trigger, Clause clause, Context context) {
    boolean passive = trigger.form() == Form.PAST && passive(candidate.trigger);
    Group subject = subject(candidate.trigger, clause);
    Group object =
        passive ? after("by", candidate.triggerEnd, clause, 4) : object(candidate, clause);
    Group whom = relativeObject(candidate.trigger, clause);
    if (whom != null) {
      object = whom;
    }
    if (object != null && !fits(candidate, object)) {
      object = null;
    }
    if (object == null && !FrameReader.allows(candidate, Slot.NONE)) {
      return;
    }
    if (object == null && directNoun(candidate)) {
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
    for (Actor actor : left) {
      candidate.add(actor);
      candidate.own.add(actor);
    }
    if (object != null) {
      candidate.cover(object.from, object.to);
      for (Actor actor : anaphora.resolve(object, candidate, clause, context, subject)) {
        candidate.add(actor);
      }
    }
    if (candidate.frame.swap()) {
      Group host = passive ? object : subject;
      candidate.host = host == null ? null : firstCountry(passive ? object.actors : left);
    }
    if (candidate.frame.name().equals("gather")
        && (subject == null || subject.anaphor() || subject.sides().size() < 2)) {
      candidate.actors.clear();
    }
    boolean anybodyHuman = candidate.actors.stream().anyMatch(Actor::human);
    if (!anybodyHuman
        && candidate.frame.name().equals("meet")
        && !candidate.actors.stream().anyMatch(a -> a.kind == Kind.STATE)) {
      candidate.actors.clear();
    }
  }

  /** "Met demand": a noun that is nobody stands where the other side would. */
  private boolean directNoun(Candidate candidate) {
    int q = candidate.triggerEnd;
    boolean takesThings =
        candidate.frame.name().equals("meet") || candidate.frame.name().equals("gather");
    if (!takesThings || q >= tokens.size()) {
      return false;
    }
    boolean free =
        tokens.shape(q) == Tokens.Shape.MARK
            || words.isAny(q, WordClass.PREPOSITION)
            || words.isAny(q, WordClass.ADVERB)
            || words.isAny(q, WordClass.CLAUSE)
            || words.isAny(q, WordClass.CONJUNCTION)
            || tokens.capital(q)
            || words.is(q, "next")
            || words.is(q, "this")
            || words.isAny(q, WordClass.AUXILIARY);
    return !free;
  }

  private static String firstCountry(List<Actor> actors) {
    return actors.stream().map(a -> a.country).filter(c -> c != null).findFirst().orElse(null);
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
      return object.actors.stream()
          .anyMatch(a -> a.envoy && (a.kind == Kind.PERSON || a.kind == Kind.OFFICIAL));
    }
    if (FrameReader.allows(candidate, Slot.PERSON)) {
      return FrameReader.meetable(first) && !first.possessive;
    }
    if (FrameReader.allows(candidate, Slot.VISITED)) {
      return FrameReader.meetable(first) && !words.is(object.to, "to");
    }
    return true;
  }

  /** The list behind a verb, over adverbs, dates and places, with or without "with". */
  private Group object(Candidate candidate, Clause clause) {
    boolean direct =
        FrameReader.allows(candidate, Slot.DIRECT)
            || FrameReader.allows(candidate, Slot.PERSON)
            || FrameReader.allows(candidate, Slot.ENVOY)
            || FrameReader.allows(candidate, Slot.VISITED);
    int q = candidate.triggerEnd;
    while (q < clause.to && words.isAny(q, WordClass.ADVERB)) {
      q++;
    }
    Group group = clause.startingAt(q);
    if (group != null && direct && !group.modifier()) {
      return group;
    }
    if (FrameReader.allows(candidate, Slot.WITH)) {
      Group with = after("with", candidate.triggerEnd, clause, WITH_REACH);
      if (with != null) {
        return with;
      }
    }
    return FrameReader.allows(candidate, Slot.TO)
        ? after("to", candidate.triggerEnd, clause, OBJECT_REACH)
        : null;
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

  /** The list that follows a preposition which stands behind a trigger. */
  private Group after(String preposition, int from, Clause clause, int reach) {
    for (int i = from; i < clause.to && i < from + reach; i++) {
      if (words.is(i, preposition)) {
        int q = i + 1;
        while (q < clause.to && words.is(q, "both")) {
          q++;
        }
        Group group = clause.startingAt(q);
        return group == null ? clause.startingAt(i + 1) : usable(group) ? group : null;
      }
      boolean boundary =
          words.isAny(i, WordClass.WITH_TAKER)
              || tokens.is(i, ';')
              || tokens.is(i, ':')
              || (words.isAny(i, WordClass.SPEECH) && clause.at(i) == null)
              || words.is(i, "that")
              || words.is(i, "which")
              || words.is(i, "who");
      if (boundary) {
        return null;
      }
    }
    return null;
  }

  private static boolean usable(Group group) {
    return !group.modifier();
  }

  private void noun(Candidate candidate, Clause clause, Context context) {
    Group before = premodifier(candidate, clause);
    if (before != null
        && before.actors.size() == 1
        && before.actors.get(0).kind == Kind.BODY
        && !before.possessive()) {
      return;
    }
    if (before != null && cityOf(before)) {
      candidate.placeToken = before.from;
      before = null;
    }
    Group between = between(candidate.triggerEnd, clause);
    if (between != null && gatheringOfBody(candidate, between)) {
      return;
    }
    Group with = between == null ? after("with", candidate.triggerEnd, clause, WITH_REACH) : null;
    candidate.withNobody = between == null && withNobody(candidate, with, clause);
    if (between != null) {
      take(candidate, between, clause, context, null);
      if (candidate.own.isEmpty() && !candidate.actors.isEmpty()) {
        candidate.own.add(candidate.actors.get(0));
      }
      if (candidate.sides() >= 2) {
        counterparts(candidate, clause);
        return;
      }
    }
    if (before != null) {
      take(candidate, before, clause, context, with);
    }
    if (with != null) {
      take(candidate, with, clause, context, before);
    }
    Group offering = with == null && before == null ? offering(candidate.trigger, clause) : null;
    if (offering != null) {
      take(candidate, offering, clause, context, null);
    }
    boolean possessed = before != null && (before.anaphor() || !before.sides().isEmpty());
    if (candidate.sides() < 2 || (with != null && !possessed)) {
      Group subject = subject(candidate.trigger, clause);
      if (subject != null && subject != before && subject != with) {
        Group inviting = with == null && before == null ? inviting(subject, clause) : null;
        if (inviting != null) {
          take(candidate, subject, clause, context, null);
          take(candidate, inviting, clause, context, null);
        }
        boolean plural = with == null && before == null && between == null && offering == null;
        if (!plural
            || ((subject.sides().size() > 1 || subject.anaphor())
                && governed(candidate, subject))) {
          take(candidate, subject, clause, context, with);
        }
      } else if (subject == null
          && with != null
          && before == null
          && subjectBehind(with, clause) != null) {
        take(candidate, subjectBehind(with, clause), clause, context, with);
      } else if (subject == null && with != null && before == null) {
        for (Actor actor : anaphora.protagonist(candidate, context, with)) {
          candidate.add(actor);
          candidate.own.add(actor);
          candidate.inherited = true;
        }
      }
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
    counterparts(candidate, clause);
    if (candidate.sides() < 2 && between == null && with == null && definite(candidate.trigger)) {
      recall(candidate, context);
    }
    if (candidate.actors.isEmpty()
        && before == null
        && !candidate.withNobody
        && opens(candidate, clause)) {
      candidate.actors.addAll(storyPair(context, clause.sentence));
      candidate.inherited = true;
    }
  }

  /** "Talks are due to begin": a bare noun that its sentence begins with. */
  private boolean opens(Candidate candidate, Clause clause) {
    if (candidate.trigger > clause.from + 4) {
      return false;
    }
    for (int i = clause.from; i < candidate.trigger; i++) {
      if (clause.at(i) != null
          || words.isAny(i, WordClass.PREPOSITION)
          || words.isAny(i, WordClass.AUXILIARY)
          || words.is(i, "a")) {
        return false;
      }
    }
    return words.isAny(candidate.triggerEnd, WordClass.AUXILIARY)
        || words.isAny(candidate.triggerEnd, WordClass.LIGHT_VERB)
        || Calendar.names(tokens, candidate.triggerEnd)
        || words.isAny(candidate.triggerEnd, WordClass.ADVERB)
        || words.is(candidate.triggerEnd, "this");
  }

  /** The two states that the sentences before speak of together. */
  private static List<Actor> storyPair(Context context, int sentence) {
    Candidate last = context.last(2);
    if (last != null) {
      return last.actors;
    }
    for (int s = sentence - 1; s >= Math.max(0, sentence - 4); s--) {
      for (Group group : context.groups(s)) {
        boolean states =
            group.actors.size() == 2
                && group.actors.stream().allMatch(a -> a.kind == Kind.STATE && a.country != null);
        if (states) {
          return group.actors.stream().map(SideFinder::plain).toList();
        }
      }
    }
    return List.of();
  }

  private static Actor plain(Actor state) {
    Actor side = state.copy();
    side.modifier = false;
    return side;
  }

  /** "The Geneva talks", "his Warsaw meeting": a city alone, before the noun, is where. */
  private boolean cityOf(Group before) {
    Actor city = before.actors.get(0);
    return before.actors.size() == 1
        && city.capital
        && !city.possessive
        && !tokens.is(city.to, '-');
  }

  /** "Talks with creditors": somebody is met, who stands for no state. */
  private boolean withNobody(Candidate candidate, Group with, Clause clause) {
    if (with != null) {
      return with.actors.stream()
          .noneMatch(a -> a.kind == Kind.OFFICIAL && !a.outsider && !a.speaker);
    }
    for (int i = candidate.triggerEnd; i < Math.min(clause.to, candidate.triggerEnd + 6); i++) {
      if (words.is(i, "with") || words.is(i, "between") || words.is(i, "among")) {
        return true;
      }
      if (tokens.shape(i) == Tokens.Shape.MARK) {
        return false;
      }
    }
    return false;
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

  /** "Poland's offer of talks", "the Polish call for a summit": who wants them. */
  private Group offering(int trigger, Clause clause) {
    for (int i = trigger - 1; i > Math.max(clause.from, trigger - 6); i--) {
      boolean purpose =
          words.is(i, "of")
              || words.is(i, "for")
              || (words.is(i, "to") && words.isAny(i + 1, WordClass.LIGHT_VERB));
      boolean wish = purpose && words.isAny(i - 1, WordClass.OFFER);
      if (wish) {
        Group wishing = clause.endingAt(i - 1);
        boolean attached = wishing != null && (wishing.possessive() || wishing.modifier());
        return attached ? wishing : null;
      }
    }
    return null;
  }

  /** "Wrona invited Kovar to Warsaw for talks": the inviting side of an invited one, or null. */
  private Group inviting(Group subject, Clause clause) {
    boolean invited = words.isAny(subject.from - 1, WordClass.CONTROL_VERB);
    Group inviting = invited ? subject(subject.from - 1, clause) : null;
    return inviting == subject ? null : inviting;
  }

  /** "The talks", "the meeting": the one told last, of which more is told now. */
  private void recall(Candidate candidate, Context context) {
    Candidate last = context.last(0);
    if (last != null) {
      candidate.actors.clear();
      candidate.actors.addAll(last.actors);
      candidate.inherited = true;
      candidate.recalled = last;
    }
  }

  private boolean definite(int noun) {
    for (int i = noun - 1; i >= noun - 8 && i >= 0; i--) {
      if (words.is(i, "the") || words.is(i, "this") || words.is(i, "their")) {
        return !words.is(i - 1, "of")
            && !words.is(i + 1, "first")
            && !words.is(i + 1, "next")
            && !words.is(i + 1, "latest");
      }
      if (tokens.shape(i) == Tokens.Shape.MARK
          || (words.isAny(i, WordClass.PREPOSITION) && !words.is(i, "to"))
          || words.isAny(i, WordClass.AUXILIARY)) {
        return false;
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
      if (tie && candidate.trigger - i < 4) {
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

  /** "Talks between Kovar and his counterparts" with the states named elsewhere in the sentence. */
  private void counterparts(Candidate candidate, Clause clause) {
    boolean open =
        candidate.actors.stream()
            .anyMatch(a -> a.counterpart && a.country == null && a.body == null);
    if (!open) {
      return;
    }
    if (candidate.own.isEmpty()) {
      candidate.own.addAll(candidate.actors.stream().filter(a -> !a.counterpart).toList());
    }
    candidate.actors.removeIf(a -> a.counterpart && a.country == null && a.body == null);
    String own = firstCountry(candidate.actors);
    for (Group group : clause.groups) {
      boolean with = words.is(group.from - 1, "with");
      if (with) {
        for (Actor actor : group.actors) {
          if (actor.country != null && !actor.country.equals(own) && actor.represents()) {
            Actor partner = actor.copy();
            partner.counterpart = true;
            candidate.add(partner);
          }
        }
      }
    }
  }

  /**
   * The list before a noun, over up to three words that describe it: a pair, a possessor, an
   * office.
   */
  private Group premodifier(Candidate candidate, Clause clause) {
    int p = candidate.trigger;
    for (int skipped = 0; skipped < 4 && p > clause.from; skipped++) {
      Group group = clause.endingAt(p);
      if (group != null) {
        boolean pair = group.actors.size() > 1;
        boolean attached =
            group.possessive()
                || (pair
                    && !group.actors.stream()
                        .allMatch(
                            a -> a.kind == Kind.PERSON && !a.possessive && !tokens.is(a.to, '-')))
                || (group.modifier() && group.actors.size() > 0);
        boolean anaphor = group.anaphor() && group.possessive();
        return attached || anaphor ? group : null;
      }
      int word = p - 1;
      if (words.is(word, "their")
          || words.is(word, "its")
          || words.is(word, "his")
          || words.is(word, "her")) {
        return possessor(word);
      }
      boolean describes =
          tokens.shape(word) == Tokens.Shape.LOWER
              && !words.isAny(word, WordClass.PREPOSITION)
              && !words.isAny(word, WordClass.AUXILIARY)
              && !words.isAny(word, WordClass.CLAUSE)
              && !words.isAny(word, WordClass.CONJUNCTION)
              && !words.isAny(word, WordClass.DETERMINER)
              && !(words.isAny(word, WordClass.LIGHT_VERB)
                  && !words.is(word, "planned")
                  && !words.is(word, "scheduled"));
      if (!describes && !tokens.is(word, '"') && !tokens.is(word, '-')) {
        return null;
      }
      p--;
    }
    return null;
  }

  /** "Their summit", "his talks": somebody told before. */
  private Group possessor(int word) {
    Group group = new Group(word, word + 1);
    Actor actor = new Actor(Kind.ANAPHOR, word, word + 1);
    actor.count = words.is(word, "their") ? 0 : 1;
    actor.possessive = true;
    group.actors.add(actor);
    return group;
  }

  /** "Between A and B", "of the foreign ministers of A and B", "involving", "among". */
  private Group between(int from, Clause clause) {
    for (int i = from; i < clause.to && i < from + 12; i++) {
      boolean joins =
          words.is(i, "between")
              || words.is(i, "among")
              || words.is(i, "involving")
              || (words.is(i, "of") && i == from);
      if (joins) {
        int q = i + 1;
        Group group = clause.startingAt(q);
        return group != null && usable(group) ? group : null;
      }
      if (words.is(i, "with")
          || tokens.is(i, ';')
          || (words.isAny(i, WordClass.SPEECH) && clause.at(i) == null)) {
        return null;
      }
    }
    return null;
  }

  private void visit(Candidate candidate, Trigger trigger, Clause clause, Context context) {
    if (definite(candidate.trigger)
        && !words.is(candidate.triggerEnd, "to")
        && trigger.frame().family() == Family.VISIT_NOUN) {
      recall(candidate, context);
      return;
    }
    candidate.stateVisit = trigger.frame().family() == Family.VISIT_NOUN && official(candidate);
    Group guest =
        trigger.frame().family() == Family.VISIT_NOUN ? premodifier(candidate, clause) : null;
    if (guest == null) {
      guest = subject(candidate.trigger, clause);
    }
    if (guest == null) {
      return;
    }
    List<Actor> guests = anaphora.resolve(guest, candidate, clause, context, null);
    for (Actor actor : guests) {
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

  /** "Met Kovar on Monday and with Torok on Tuesday": a further meeting of the same subject. */
  Candidate furtherPartner(Candidate first, Clause clause) {
    if (first.own.isEmpty() || first.visit()) {
      return null;
    }
    for (Group group : clause.groups) {
      if (group.from < first.to || group.modifier() || group.anaphor()) {
        continue;
      }
      boolean with = words.is(group.from - 1, "with");
      int and = with ? group.from - 2 : group.from - 1;
      while (and > first.to && words.isAny(and, WordClass.ADVERB)) {
        and--;
      }
      boolean joined =
          and >= first.to
              && words.is(and, "and")
              && and - first.to < 8
              && (first.to == and || timeOnly(first.to, and))
              && (with || closes(group.to, clause))
              && group.actors.stream().allMatch(a -> a.human() && a.represents());
      if (!joined) {
        return null;
      }
      Candidate more = new Candidate(first.frame, first.form, first.sentence, and, group.to);
      more.like = first;
      more.own.addAll(first.own);
      more.actors.addAll(first.own);
      more.actors.addAll(group.actors);
      more.cover(first.from, group.to);
      return more;
    }
    return null;
  }

  /** Between a partner and "and" stand only a day and a place. */
  private boolean timeOnly(int from, int to) {
    boolean time = false;
    for (int i = from; i < to; i++) {
      boolean verb =
          words.isAny(i, WordClass.AUXILIARY)
              || words.isAny(i, WordClass.SPEECH)
              || words.isAny(i, WordClass.CLAUSE)
              || words.is(i, "to");
      if (verb) {
        return false;
      }
      time |= Calendar.names(tokens, i) || words.isAny(i, WordClass.ADVERB);
    }
    return time;
  }

  /** Behind the partner comes a day, a place or the end, and no verb of which he is the subject. */
  private boolean closes(int at, Clause clause) {
    return at >= clause.to
        || tokens.shape(at) == Tokens.Shape.MARK
        || words.isAny(at, WordClass.PREPOSITION)
        || words.isAny(at, WordClass.ADVERB)
        || Calendar.names(tokens, at);
  }

  private boolean official(Candidate candidate) {
    for (int i = Math.max(0, candidate.trigger - 3); i < candidate.triggerEnd; i++) {
      if (words.is(i, "state") || words.is(i, "official")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The subject of the verb that a trigger is, or that governs it: the nearest list to the left
   * that no preposition holds, else a speaker.
   */
  Group subject(int trigger, Clause clause) {
    Group fallback = null;
    for (int i = clause.groups.size() - 1; i >= 0; i--) {
      Group group = clause.groups.get(i);
      if (group.to > trigger || group.modifier()) {
        continue;
      }
      if (boundary(group.to, trigger)) {
        return fallback;
      }
      if (dependent(group, clause)) {
        continue;
      }
      if (unexplained(group) || listeners(group)) {
        continue;
      }
      boolean relative = group.anaphor() && group.actors.get(0).count < 0;
      if (relative) {
        int before = tokens.is(group.from - 1, ',') ? group.from - 1 : group.from;
        Group antecedent = clause.endingAt(before);
        if (antecedent != null) {
          return antecedent;
        }
        continue;
      }
      return group;
    }
    return fallback;
  }

  /** "She told reporters": those who are told are nobody's side. */
  private boolean listeners(Group group) {
    boolean told = words.isAny(group.from - 1, WordClass.SPEECH);
    return told && group.actors.stream().allMatch(a -> a.kind == Kind.OFFICIAL && a.outsider);
  }

  private static boolean unexplained(Group group) {
    return !group.anaphor() && group.actors.stream().allMatch(a -> a.kind == Kind.NAME);
  }

  /** Returns whether a stop stands between. */
  private boolean boundary(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, ';') || tokens.is(i, '\u201C')) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a preposition or a possessive holds a list, or a verb has it as its object. */
  private boolean dependent(Group group, Clause clause) {
    int p = group.from - 1;
    if (apposed(group, clause)) {
      return true;
    }
    if (p < clause.from) {
      return group.possessive() && group.sides().size() < 2;
    }
    if (group.possessive()) {
      return true;
    }
    if (controlled(p)) {
      return false;
    }
    boolean held =
        words.isAny(p, WordClass.PREPOSITION)
            && !words.is(p, "that")
            && !words.is(p, "after")
            && !words.is(p, "before")
            && !words.is(p, "since")
            && !words.is(p, "until")
            && !words.is(p, "as");
    return held || objectOfVerb(p);
  }

  /** "Kovar, the second-ranking official, was": a phrase between commas behind a person. */
  private boolean apposed(Group group, Clause clause) {
    if (group.to >= clause.to || !tokens.is(group.to, ',')) {
      return false;
    }
    for (int i = group.from - 1; i > clause.from && i > group.from - 6; i--) {
      if (tokens.is(i, ',')) {
        Group before = clause.endingAt(i);
        return before != null
            && before.actors.size() == 1
            && before.actors.get(0).kind == Kind.PERSON;
      }
    }
    return false;
  }

  /** "Asked Kovar to meet": the object of such a verb is the subject of the infinitive. */
  private boolean controlled(int p) {
    return words.isAny(p, WordClass.CONTROL_VERB);
  }

  private boolean objectOfVerb(int p) {
    if (tokens.shape(p) != Tokens.Shape.LOWER) {
      return false;
    }
    if (tokens.word(p) == Vocabulary.UNKNOWN) {
      String text = tokens.text();
      int end = tokens.end(p);
      return end - tokens.start(p) > 4
          && text.charAt(end - 1) == 'd'
          && text.charAt(end - 2) == 'e';
    }
    boolean function =
        words.isAny(p, WordClass.AUXILIARY)
            || words.isAny(p, WordClass.ADVERB)
            || words.isAny(p, WordClass.CLAUSE)
            || words.isAny(p, WordClass.SPEECH)
            || words.isAny(p, WordClass.CONJUNCTION);
    return !function
        && (grammar.cues().next(PhraseTrie.ROOT, tokens.word(p)) != PhraseTrie.NONE
            || grammar.triggers().next(PhraseTrie.ROOT, tokens.word(p)) != PhraseTrie.NONE);
  }

  /** Returns the actors of a list as a list of its own. */
  static List<Actor> copies(Group group) {
    List<Actor> copies = new ArrayList<>();
    for (Actor actor : group.actors) {
      copies.add(actor);
    }
    return copies;
  }
}
