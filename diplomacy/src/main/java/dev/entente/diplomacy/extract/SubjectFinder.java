package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;

/** Finds who does what a verb says, or governs the noun: the subject. */
final class SubjectFinder {

  /** No reader keeps a subject in mind for longer, and no writer asks that of one. */
  private static final int FARTHEST = 90;

  private static final int NEAR = 6;
  private static final int MOST_ADJECTIVES = 2;

  private final Words words;
  private final Bystanders bystanders;
  private Tokens tokens;

  SubjectFinder(Words words) {
    this.words = words;
    this.bystanders = new Bystanders(words);
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /**
   * The subject of the verb that a trigger is, or that governs it: the nearest list to the left
   * that no preposition holds, else a speaker.
   */
  Group of(int trigger, Clause clause) {
    for (int i = clause.lastBeginningUpTo(trigger); i >= 0; i--) {
      Group group = clause.groups.get(i);
      if (group.from < trigger - FARTHEST) {
        return null;
      }
      if (group.to > trigger || group.modifier()) {
        continue;
      }
      if (boundary(group.to, trigger)) {
        return null;
      }
      if (dependent(group, clause) || bystanders.are(group, trigger, clause)) {
        continue;
      }
      boolean relative = group.anaphor() && group.actors.get(0).count < 0;
      if (relative) {
        int before = tokens.is(group.from - 1, ',') ? group.from - 1 : group.from;
        Group antecedent = clause.endingAt(before);
        if (antecedent != null) {
          return envoyTo(antecedent, clause);
        }
        continue;
      }
      Group leader = leader(group, trigger, clause);
      return leader == null ? group : leader;
    }
    return null;
  }

  /** "The ambassador to Poland, who met": not Poland, but its envoy, does what is told. */
  private Group envoyTo(Group antecedent, Clause clause) {
    boolean land =
        antecedent.actors.size() == 1
            && antecedent.actors.get(0).kind == Kind.STATE
            && (words.is(antecedent.from - 1, "to")
                || words.is(antecedent.from - 1, "for")
                || words.is(antecedent.from - 1, "in"));
    Group envoy = land ? clause.endingAt(antecedent.from - 1) : null;
    return envoy != null && envoy.actors.get(0).human() ? envoy : antecedent;
  }

  /** "A delegation led by Kovar, the foreign minister": officials of nobody are their leader's. */
  private Group leader(Group group, int trigger, Clause clause) {
    boolean led =
        Bystanders.areOfNobody(group)
            && (words.is(group.to, "led") || words.is(group.to, "headed"))
            && words.is(group.to + 1, "by");
    Group leader = led ? clause.startingAt(group.to + 2) : null;
    return leader != null && leader.to <= trigger && !leader.modifier() ? leader : null;
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
    int p = beforePhrase(group);
    if (apposed(group, clause) || visited(group) || landOfCity(group)) {
      return true;
    }
    if (p < clause.from) {
      return group.possessive() && group.sides() < 2;
    }
    if (group.possessive() || namedCity(group)) {
      return true;
    }
    if (controlled(p) || infinitive(group)) {
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
    boolean ruling =
        words.isAny(group.to, WordClass.AUXILIARY)
            && !words.is(group.to, "to")
            && !Calendar.names(tokens, group.to);
    boolean named = words.is(p, "as") && words.is(p - 1, "known");
    return held || named || (!ruling && objectOfVerb(p));
  }

  /** "By a large delegation": the token before the phrase, over an adjective that no list has. */
  private int beforePhrase(Group group) {
    int p = group.from - 1;
    boolean office = group.actors.get(0).kind == Kind.OFFICIAL;
    for (int i = p; office && i > p - MOST_ADJECTIVES && i > 0 && describes(i); i--) {
      if (words.isAny(i - 1, WordClass.DETERMINER)) {
        return i - 2;
      }
    }
    return p;
  }

  private boolean describes(int token) {
    return tokens.shape(token) == Tokens.Shape.LOWER
        && !words.isAny(token, WordClass.PREPOSITION)
        && !words.isAny(token, WordClass.AUXILIARY)
        && !words.isAny(token, WordClass.CONJUNCTION)
        && !words.isAny(token, WordClass.CLAUSE);
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

  /** "Held in Krakow, Poland": the land that a city is in. */
  private boolean landOfCity(Group group) {
    int city = group.from - 2;
    if (group.actors.size() > 1
        || group.actors.get(0).kind != Kind.STATE
        || !tokens.is(city + 1, ',')) {
      return false;
    }
    while (city > 0 && tokens.capital(city) && city > group.from - 6) {
      city--;
    }
    return city < group.from - 2 && words.isAny(city, WordClass.PLACE_PREPOSITION);
  }

  /** "In the Slovak capital Bratislava": where something is. */
  private boolean namedCity(Group group) {
    return words.isAny(group.from - 1, WordClass.LOCATOR)
        && group.actors.size() == 1
        && group.actors.get(0).capital;
  }

  /** "After visiting Prague and Vienna": lands that somebody goes to. */
  private boolean visited(Group group) {
    return words.is(group.from, "visiting")
        && Actors.all(group.actors, a -> a.kind == Kind.STATE && !a.modifier);
  }

  /** "Asked Kovar to meet": the object of such a verb is the subject of the infinitive. */
  private boolean controlled(int p) {
    return words.isAny(p, WordClass.CONTROL_VERB);
  }

  /** "No plans for Kovar to meet": the subject of the infinitive behind it. */
  private boolean infinitive(Group group) {
    boolean somebody =
        Actors.any(group.actors, Actor::human)
            || (group.anaphor() && group.actors.get(0).count == 1 && !words.is(group.from, "it"));
    return somebody
        && words.is(group.to, "to")
        && (words.is(group.from - 1, "for")
            || (words.is(group.from - 1, "to") && invitedBefore(group.from)));
  }

  /** "Conveyed an invitation from Wrona to Kovar to visit": it is she who is to visit. */
  private boolean invitedBefore(int token) {
    for (int i = token - 1; i > Math.max(0, token - NEAR - 2); i--) {
      if (words.is(i, "invitation")) {
        return true;
      }
    }
    return false;
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
        words.is(p, "joint")
            || words.isAny(p, WordClass.AUXILIARY)
            || words.isAny(p, WordClass.ADVERB)
            || words.isAny(p, WordClass.CLAUSE)
            || words.isAny(p, WordClass.SPEECH)
            || words.isAny(p, WordClass.CONJUNCTION);
    return !function && words.isAnyOf(p, Grammar.BEGINS_CUE | Grammar.BEGINS_TRIGGER) && !isNoun(p);
  }

  /** "Before the four-way meeting Kovar held": no verb stands behind an article. */
  private boolean isNoun(int word) {
    for (int i = word - 1; i >= Math.max(0, word - NEAR); i--) {
      if (words.is(i, "the") || words.is(i, "their") || words.is(i, "this")) {
        return tokens.endsIn(word, "ing") || words.is(word, "summit") || words.is(word, "talks");
      }
      boolean describes = tokens.is(i, '-') || tokens.shape(i) == Tokens.Shape.LOWER;
      if (!describes
          || words.isAny(i, WordClass.PREPOSITION)
          || words.isAny(i, WordClass.AUXILIARY)) {
        return false;
      }
    }
    return false;
  }
}
