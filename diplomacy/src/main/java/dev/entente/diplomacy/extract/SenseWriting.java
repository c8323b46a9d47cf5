package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Sense.Kind;
import dev.entente.diplomacy.extract.Sense.Writing;
import dev.entente.diplomacy.extract.Tokens.Shape;
import java.util.ArrayList;
import java.util.List;

/** Tells by its letters what a phrase may mean: "Turkey" from "turkey", "US" from "us". */
final class SenseWriting {

  private static final WordSet BEFORE_PLACES = WordSet.of("in", "at", "to", "from", "near", "of");

  private Tokens tokens;

  /** Whether the sentence is printed in capitals: then they tell nothing. */
  private boolean capitals;

  /** Begins a sentence. */
  void begin(Tokens text, int sentence) {
    tokens = text;
    capitals = isInCapitals(text.sentenceStart(sentence), text.sentenceEnd(sentence));
  }

  /** Returns those meanings of a phrase that its writing allows; nearly always all of them. */
  List<Sense> allowed(List<Sense> meanings, int first, int last) {
    int kept = 0;
    for (int i = 0; i < meanings.size(); i++) {
      kept += fits(meanings.get(i), first, last) ? 1 : 0;
    }
    if (kept == meanings.size()) {
      return meanings;
    }
    List<Sense> fitting = new ArrayList<>(kept);
    for (Sense sense : meanings) {
      if (fits(sense, first, last)) {
        fitting.add(sense);
      }
    }
    return fitting;
  }

  private boolean fits(Sense sense, int first, int last) {
    return written(sense, first, last) && proven(sense, first);
  }

  /** A place that is a word or a name as well needs a preposition before it. */
  private boolean proven(Sense sense, int from) {
    if (!sense.shy()) {
      return true;
    }
    if (from == 0 || tokens.shape(from - 1) != Shape.LOWER) {
      return false;
    }
    return BEFORE_PLACES.withHash(tokens.hash(from - 1)) != null;
  }

  private boolean written(Sense sense, int first, int last) {
    if (sense.writing() == Writing.ANY) {
      return true;
    }
    if (sense.writing() == Writing.LOWER) {
      return !tokens.capital(first);
    }
    if (!tokens.capital(first)) {
      return false;
    }
    if (sense.writing() == Writing.CAPITAL) {
      return sense.kind() != Kind.NOTHING || tokens.capital(last) || first == last;
    }
    boolean dotted = tokens.text().charAt(tokens.end(first) - 1) == '.';
    return tokens.shape(first) == Shape.UPPER
        && (!capitals || dotted || first != last || tokens.end(first) - tokens.start(first) > 3);
  }

  /** Returns whether a sentence is printed in capitals throughout. */
  private boolean isInCapitals(int from, int to) {
    int upper = 0;
    for (int i = from; i < to; i++) {
      if (tokens.shape(i) == Shape.LOWER) {
        return false;
      }
      if (tokens.shape(i) == Shape.UPPER) {
        upper++;
      }
    }
    return upper > 2;
  }
}
