package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.date.DateExpression;
import dev.entente.diplomacy.extract.date.DateExpressions;
import java.util.Arrays;
import java.util.List;

/** The dates of one sentence, and the tokens at which they stand; read when first asked for. */
final class SentenceDates {

  private final DateExpressions expressions = new DateExpressions();
  private Tokens tokens;
  private int sentence;
  private List<DateExpression> dates = List.of();
  private int[] first = new int[8];
  private int[] after = new int[8];

  void reset(Tokens text) {
    tokens = text;
    sentence = -1;
  }

  /** Turns to a sentence and returns its dates in order. */
  List<DateExpression> in(Clause clause) {
    if (sentence != clause.sentence) {
      sentence = clause.sentence;
      dates =
          clause.from == clause.to
              ? List.of()
              : expressions.find(
                  tokens.text(), tokens.start(clause.from), tokens.end(clause.to - 1));
      place(clause);
    }
    return dates;
  }

  private void place(Clause clause) {
    if (first.length < dates.size()) {
      first = Arrays.copyOf(first, 2 * dates.size());
      after = Arrays.copyOf(after, 2 * dates.size());
    }
    int token = clause.from;
    for (int k = 0; k < dates.size(); k++) {
      token = token(token, clause.to, dates.get(k).start());
      first[k] = token;
      after[k] = token(token, clause.to, dates.get(k).end());
    }
  }

  /** The first token from one on that ends behind an offset. */
  private int token(int from, int to, int offset) {
    int token = from;
    while (token < to && tokens.end(token) <= offset) {
      token++;
    }
    return token;
  }

  /** Returns the token at which a date of the sentence begins. */
  int first(int date) {
    return first[date];
  }

  /** Returns the token after a date of the sentence. */
  int after(int date) {
    return after[date];
  }
}
