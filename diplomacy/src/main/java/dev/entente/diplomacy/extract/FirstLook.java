package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Sense.Kind;
import java.time.LocalDate;

/**
 * Cheap looks at a story that tell most of a newsroom's day from what is worth reading: whatever is
 * found has a word of a meeting or of a relation, and two sides.
 */
final class FirstLook {

  /** Of their names, too, a side may come: a body itself, and whoever holds an office of one. */
  private static final long NAMING =
      Kind.bits(Kind.BODY, Kind.ROLE, Kind.COUNTERPART, Kind.SPEAKER, Kind.OUTSIDER);

  private final Grammar grammar;
  private final Senses senses;

  /** The one side that was found so far, or null. */
  private String side;

  FirstLook(Grammar grammar, Senses senses) {
    this.grammar = grammar;
    this.senses = senses;
  }

  /** Returns whether words of a meeting or of a relation stand anywhere. */
  boolean hasTrigger(Tokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      long begins = tokens.classesAt(i);
      boolean trigger =
          (begins & Grammar.BEGINS_TRIGGER) != 0 && stands(grammar.triggers(), tokens, i);
      boolean relation =
          (begins & Grammar.BEGINS_RELATION) != 0 && stands(grammar.relations(), tokens, i);
      if (trigger || relation) {
        return true;
      }
    }
    return false;
  }

  /** Some phrase stands at a token; a quotation mark may stand inside. */
  private static boolean stands(PhraseTrie<?> phrases, Tokens tokens, int from) {
    int node = PhraseTrie.ROOT;
    for (int i = from; i < tokens.size(); i++) {
      if (i > from && tokens.is(i, '"')) {
        continue;
      }
      node = phrases.next(node, tokens.word(i));
      if (node == PhraseTrie.NONE) {
        return false;
      }
      if (!phrases.meanings(node).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether two states or bodies may be meant by anything that the lexicon knows in a text,
   * or by where it was written.
   *
   * @param published the story's day, or null: a name may have changed hands
   */
  boolean hasTwoSides(Tokens tokens, Home home, LocalDate published) {
    side = null;
    if (isSecond(home.state(), published) || isSecond(home.cityState(), published)) {
      return true;
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (senses.count(i) > 0 && tellsSecond(i, published)) {
        return true;
      }
    }
    return false;
  }

  private boolean tellsSecond(int token, LocalDate published) {
    Sense city = senses.end(token) > token + 1 ? senses.cityWithin(token) : null;
    if (city != null && isSecond(city.code(), published)) {
      return true;
    }
    for (int i = 0; i < senses.count(token); i++) {
      Sense sense = senses.meaning(token, i);
      boolean names = (sense.kind().bit() & NAMING) != 0;
      if (isSecond(sense.code(), published) || (names && isSecond(sense.name(), published))) {
        return true;
      }
    }
    return false;
  }

  /** A list of states is several, and so is one that had another name on the story's day. */
  private boolean isSecond(String named, LocalDate published) {
    if (named == null || named.equals(side)) {
      return false;
    }
    boolean another = side != null;
    side = named;
    return another || named.indexOf('|') >= 0 || !named.equals(FormerStates.of(named, published));
  }
}
