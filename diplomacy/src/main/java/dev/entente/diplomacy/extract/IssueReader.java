package dev.entente.diplomacy.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the matter of a relation in the story's words: "over a radar row", "defense cooperation".
 */
final class IssueReader {

  private static final int LONGEST = 16;

  private final Words words;
  private Tokens tokens;

  IssueReader(Words words) {
    this.words = words;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /** Returns the matters named beside a cue. */
  List<String> read(Clause clause, int cue, int end) {
    List<String> issues = new ArrayList<>(2);
    int from = cue;
    while (from > clause.from && from > cue - 3 && describes(from - 1)) {
      from--;
    }
    if (from < cue) {
      issues.add(tokens.text(from, end));
    }
    for (int i = end; i < Math.min(clause.to, end + LONGEST); i++) {
      boolean about =
          words.is(i, "over")
              || words.is(i, "on")
              || words.is(i, "about")
              || words.is(i, "against")
              || words.is(i, "as");
      if (about) {
        String phrase = phrase(i + 1, clause);
        if (phrase.length() > 2) {
          issues.add(phrase);
        }
        break;
      }
    }
    return issues;
  }

  private String phrase(int from, Clause clause) {
    int q = from;
    while (q < clause.to && words.isAny(q, WordClass.DETERMINER)) {
      q++;
    }
    int to = q;
    while (to < clause.to
        && to < q + LONGEST
        && !tokens.is(to, ',')
        && !tokens.is(to, '.')
        && !tokens.is(to, ';')
        && !words.isAny(to, WordClass.CLAUSE)) {
      to++;
    }
    return tokens.text(q, to);
  }

  private boolean describes(int token) {
    boolean word = tokens.shape(token) == Tokens.Shape.LOWER;
    return word
        && !words.isAny(token, WordClass.PREPOSITION)
        && !words.isAny(token, WordClass.AUXILIARY)
        && !words.isAny(token, WordClass.CLAUSE)
        && !words.isAny(token, WordClass.CONJUNCTION)
        && !words.isAny(token, WordClass.DETERMINER)
        && !words.isAny(token, WordClass.ADVERB)
        && !words.isAny(token, WordClass.SPEECH);
  }
}
