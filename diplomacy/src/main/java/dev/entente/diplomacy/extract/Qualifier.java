package dev.entente.diplomacy.extract;

import java.util.List;

/** Says whether a word behind a name is a noun that the name only qualifies: "U.S. complaints". */
final class Qualifier {

  private final Grammar grammar;
  private final Words words;
  private Tokens tokens;
  private int stop;

  Qualifier(Grammar grammar, Words words) {
    this.grammar = grammar;
    this.words = words;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /** Reads a sentence that ends before a token. */
  void within(int sentenceEnd) {
    stop = sentenceEnd;
  }

  /** Returns whether a noun follows that a state's name only qualifies: "U.S. complaints". */
  boolean qualifies(int after) {
    if (after >= stop
        || tokens.shape(after) == Tokens.Shape.MARK
        || tokens.shape(after) == Tokens.Shape.NUMBER) {
      return after < stop && tokens.is(after, '-') && tokens.glued(after);
    }
    if (words.is(after - 1, "'s")) {
      return true;
    }
    if (function(after)) {
      return false;
    }
    if (tokens.capital(after)) {
      return !Calendar.names(tokens, after);
    }
    return !verbLike(after);
  }

  /** Words of the grammar, which describe nothing. */
  boolean function(int token) {
    return words.isAny(token, WordClass.PREPOSITION)
        || words.isAny(token, WordClass.CONJUNCTION)
        || words.isAny(token, WordClass.CLAUSE)
        || words.isAny(token, WordClass.AUXILIARY)
        || words.isAny(token, WordClass.ADVERB)
        || words.isAny(token, WordClass.DETERMINER)
        || words.isAny(token, WordClass.SPEECH);
  }

  /** "Supports the plan": an -s before an article. */
  private boolean present(int token) {
    String text = tokens.text();
    int e = tokens.end(token);
    return e - tokens.start(token) > 3
        && text.charAt(e - 1) == 's'
        && text.charAt(e - 2) != 's'
        && token + 1 < stop
        && (words.isAny(token + 1, WordClass.DETERMINER) || words.is(token + 1, "that"));
  }

  /** Words that are surely verbs: past forms, and those of the rules. */
  boolean verbLike(int token) {
    String text = tokens.text();
    int e = tokens.end(token);
    boolean past =
        e - tokens.start(token) > 3 && text.charAt(e - 1) == 'd' && text.charAt(e - 2) == 'e';
    return past || present(token) || words.isAnyOf(token, Grammar.BEGINS_CUE) || meets(token);
  }

  /** A verb of the rules by itself: "meets". */
  private boolean meets(int token) {
    List<Trigger> triggers =
        words.isAnyOf(token, Grammar.BEGINS_TRIGGER)
            ? grammar.triggers().meanings(tokens, token, token + 1)
            : List.of();
    for (int i = 0; i < triggers.size(); i++) {
      if (triggers.get(i).form() != Trigger.Form.NOUN) {
        return true;
      }
    }
    return false;
  }
}
