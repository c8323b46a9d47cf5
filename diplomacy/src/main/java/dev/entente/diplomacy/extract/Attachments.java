package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;

/**
 * Finds the lists that hang on a trigger: behind a preposition, or before the noun as its possessor
 * or as what describes it.
 */
final class Attachments {

  private static final WordSet OTHER_CLAUSE =
      WordSet.of("that", "while", "although", "because", "which", "who");

  /** "With the participation of", "under the chairmanship of". */
  private static final WordSet SHARE =
      WordSet.of("participation", "attendance", "chairmanship", "presidency");

  private static final int PLACE_REACH = 9;

  private final Words words;
  private Tokens tokens;

  Attachments(Words words) {
    this.words = words;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /** "Received her at the palace": somebody told before, not whose palace; null else. */
  Group her(int token) {
    boolean object =
        words.is(token, "her")
            && (token + 1 >= tokens.size()
                || tokens.shape(token + 1) == Tokens.Shape.MARK
                || words.isAny(token + 1, WordClass.PREPOSITION)
                || words.isAny(token + 1, WordClass.ADVERB)
                || words.isAny(token + 1, WordClass.CONJUNCTION));
    return object ? possessor(token) : null;
  }

  /** "Received today at the palace Jan Wrona, the": somebody behind a day or a place, or null. */
  Group behindPlace(int from, Clause clause) {
    boolean place = words.is(from, "at") || words.is(from, "in") || words.is(from, "on");
    for (int i = from + 1; place && i < Math.min(clause.to, from + PLACE_REACH); i++) {
      Group group = clause.startingAt(i);
      boolean held = words.isAny(i - 1, WordClass.PREPOSITION) || tokens.is(i - 1, ',');
      boolean somebody =
          group != null
              && !held
              && group.actors.get(0).human()
              && group.actors.get(0).represents()
              && group.actors.get(0).level != null;
      if (somebody) {
        return group;
      }
      if (words.isAny(i, WordClass.CLAUSE)
          || words.isAny(i, WordClass.SPEECH)
          || words.is(i, "a")
          || words.is(i, "from")) {
        return null;
      }
    }
    return null;
  }

  /**
   * Returns the list behind a preposition that follows within so many tokens, or null: of "before
   * the summit Kovar held talks with Wrona" he belongs to the talks.
   */
  Group after(String preposition, int from, Clause clause, int reach) {
    boolean held = false;
    for (int i = from; i < clause.to && i < from + reach; i++) {
      if (held && words.isAnyOf(i, Grammar.BEGINS_TRIGGER)) {
        return null;
      }
      held |= i > from && isHeldByOther(i, from, clause);
      if (words.is(i, preposition)) {
        int q = i + 1;
        while (q < clause.to && (words.is(q, "both") || words.is(q, "of"))) {
          q++;
        }
        Group group = clause.startingAt(q);
        return group == null ? clause.startingAt(i + 1) : !group.modifier() ? group : null;
      }
      boolean boundary =
          words.isAny(i, WordClass.WITH_TAKER)
              || tokens.is(i, ';')
              || tokens.is(i, ':')
              || (words.isAny(i, WordClass.SPEECH) && clause.at(i) == null)
              || (words.is(i, "and") && words.isAny(i + 1, WordClass.AUXILIARY))
              || words.isOneOf(i, OTHER_CLAUSE);
      if (boundary) {
        return null;
      }
    }
    return null;
  }

  /** "The summit Kovar held": a verb with a subject of its own. */
  private boolean isHeldByOther(int verb, int from, Clause clause) {
    Group subject = words.isAny(verb, WordClass.LIGHT_VERB) ? clause.endingAt(verb) : null;
    return subject != null && subject.from == from;
  }

  /** "Between A and B", "of the foreign ministers of A and B", "involving", "among". */
  Group between(int from, Clause clause) {
    for (int i = from; i < clause.to && i < from + 12; i++) {
      boolean joins =
          words.is(i, "between")
              || words.is(i, "among")
              || words.is(i, "involving")
              || (words.is(i, "by") && words.is(i - 1, "attended"))
              || (words.is(i, "together") && bringing(i - 1))
              || (words.is(i, "grouping") && i - from < 2)
              || (words.is(i, "of") && (i == from || words.isOneOf(i - 1, SHARE)));
      if (!joins && words.is(i, "of") && atPlace(from, i)) {
        Group held = clause.startingAt(i + 1);
        return held != null && !held.modifier() && held.sides() > 1 ? held : null;
      }
      if (joins) {
        int q = i + 1;
        Group group = clause.startingAt(q);
        boolean ofTies =
            group != null && group.anaphor() && words.isAny(i - 1, WordClass.WITH_TAKER);
        return group != null && !group.modifier() && !ofTies ? group : null;
      }
      if (words.is(i, "with")
          || tokens.is(i, ';')
          || (words.isAny(i, WordClass.SPEECH) && clause.at(i) == null)) {
        return null;
      }
    }
    return null;
  }

  private boolean bringing(int i) {
    return words.is(i, "brought")
        || words.is(i, "brings")
        || words.is(i, "bringing")
        || words.is(i, "bring");
  }

  /** "A meeting in Krakow of": nothing but where it is stands between. */
  private boolean atPlace(int from, int to) {
    boolean place = to > from + 1 && words.isAny(from, WordClass.PLACE_PREPOSITION);
    for (int i = from + 1; place && i < to; i++) {
      place = tokens.capital(i);
    }
    return place;
  }

  /**
   * The list before a noun, over up to three words that describe it: a pair, a possessor, an
   * office.
   */
  Group before(Candidate candidate, Clause clause) {
    int p = candidate.trigger;
    for (int skipped = 0; skipped < 4 && p > clause.from; skipped++) {
      Group group = clause.endingAt(p);
      if (group != null) {
        boolean pair = group.actors.size() > 1;
        boolean attached =
            group.possessive()
                || (pair
                    && !Actors.all(
                        group.actors,
                        a -> a.kind == Kind.PERSON && !a.possessive && !tokens.is(a.to, '-')))
                || (group.modifier() && group.actors.size() > 0)
                || cityOfOwner(group, clause);
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
      boolean compound = tokens.is(word, '-') || tokens.is(word - 1, '-') || tokens.is(p, '-');
      if (!describes && !tokens.is(word, '"') && !compound) {
        return null;
      }
      if (tokens.is(word, '-') || tokens.is(p, '-')) {
        skipped--;
      }
      p--;
    }
    return null;
  }

  /** "Kovar's Krakow talks": a city between the noun and those whose it is. */
  private static boolean cityOfOwner(Group city, Clause clause) {
    Group owner = clause.endingAt(city.from);
    return city.actors.size() == 1
        && city.actors.get(0).capital
        && owner != null
        && owner.possessive();
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

  /** "An offer of talks from Poland": who stands behind the noun, or null. */
  private Group offeringBehind(int from, Clause clause) {
    Group offering = words.is(from, "from") ? clause.startingAt(from + 1) : null;
    return offering == null || offering.modifier() ? null : offering;
  }

  /** "Poland's offer of talks", "the Polish call for a summit": who wants them. */
  Group offering(int trigger, Clause clause) {
    for (int i = trigger - 1; i > Math.max(clause.from, trigger - 6); i--) {
      boolean purpose =
          words.is(i, "of")
              || words.is(i, "for")
              || (words.is(i, "to")
                  && (words.isAny(i + 1, WordClass.LIGHT_VERB) || i == trigger - 1));
      boolean wish = purpose && words.isAny(i - 1, WordClass.OFFER);
      if (wish) {
        Group wishing = clause.endingAt(i - 1);
        boolean attached = wishing != null && (wishing.possessive() || wishing.modifier());
        return attached ? wishing : offeringBehind(trigger + 1, clause);
      }
    }
    return null;
  }
}
