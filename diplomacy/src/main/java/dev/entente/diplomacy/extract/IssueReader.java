package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.relation.Signal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the matter of a relation in the story's words, as a short noun phrase: "over a radar row",
 * "defense cooperation".
 */
final class IssueReader {

  /** How far after the cue "over" and its like may stand. */
  private static final int REACH = 10;

  /** The same for a protest: "summoned the ambassador, Jan Wrona, on Tuesday over the arrest". */
  private static final int FAR_REACH = 20;

  /** "On" and "against" must follow the cue so closely, or they tell of something else. */
  private static final int CLOSE = 2;

  private static final WordSet FAR = WordSet.of("over", "about", "regarding", "concerning");

  private static final WordSet BREAKS =
      WordSet.of("which", "that", "who", "when", "while", "because", "if", "although", "but");

  private final Words words;
  private final MatterPhrase phrases;
  private Tokens tokens;

  IssueReader(Words words) {
    this.words = words;
    this.phrases = new MatterPhrase(words);
  }

  void reset(Tokens text) {
    tokens = text;
    phrases.reset(text);
  }

  /** Returns the matters named beside a cue. */
  List<String> read(RelationCue cue, Clause clause, int from, int end) {
    List<String> issues = List.of();
    if (cue.noun()) {
      int first = from;
      while (first > clause.from
          && first > from - 3
          && phrases.qualifies(first - 1)
          && (first == from || !tokens.endsIn(first - 1, "ing"))) {
        first--;
      }
      if (first > clause.from && tokens.is(first - 1, '-') && tokens.glued(first)) {
        first = Math.max(clause.from, first - 2);
      }
      if (first < from) {
        issues = List.of(tokens.text(first, end));
      }
    }
    boolean praise = cue.signal() == Signal.COOPERATION && cue.kind() != RelationCue.Kind.BOND;
    int about = praise ? -1 : about(cue, clause, end);
    String phrase = about < 0 ? "" : phrases.phrase(about + 1, clause);
    if (phrase.length() <= 2 || issues.contains(phrase)) {
      return issues;
    }
    return issues.isEmpty() ? List.of(phrase) : List.of(issues.get(0), phrase);
  }

  /**
   * Returns the matters of one of several pairs: "with Poland and Austria over fish and coal,
   * respectively" has one for each, in their order.
   */
  List<String> read(RelationCue cue, Clause clause, int from, int end, int pair, int pairs) {
    if (pairs < 2) {
      return read(cue, clause, from, end);
    }
    int last = end;
    while (last < clause.to && !words.is(last, "respectively")) {
      last++;
    }
    int about = last == clause.to ? -1 : about(cue, clause, end);
    if (about < 0) {
      return read(cue, clause, from, end);
    }
    List<Integer> starts = new ArrayList<>(List.of(about + 1));
    for (int i = about + 1; i < last; i++) {
      if (words.is(i, "and")) {
        starts.add(i + 1);
      }
    }
    String phrase = starts.size() == pairs ? phrases.phrase(starts.get(pair), clause) : "";
    return phrase.isEmpty() ? List.of() : List.of(phrase);
  }

  private int about(RelationCue cue, Clause clause, int end) {
    if (words.isOneOf(end - 1, FAR) || words.is(end - 1, "on") || words.is(end - 1, "against")) {
      return end - 1;
    }
    boolean protest = cue.signal() == Signal.PROTEST;
    for (int i = end; i < Math.min(clause.to, end + (protest ? FAR_REACH : REACH)); i++) {
      if (words.isOneOf(i, BREAKS) || (!protest && (tokens.is(i, ',') || tokens.is(i, ';')))) {
        return -1;
      }
      if (words.isOneOf(i, FAR) || isNext(i, end)) {
        return i;
      }
    }
    return -1;
  }

  /** "Cooperation in energy", not "in the region"; "to protest against a shooting". */
  private boolean isNext(int token, int end) {
    boolean close = token - end < CLOSE;
    if (words.is(token, "in")) {
      return close
          && !words.isAny(token + 1, WordClass.DETERMINER)
          && token + 1 < tokens.size()
          && tokens.shape(token + 1) == Tokens.Shape.LOWER;
    }
    boolean protest = words.is(token, "against") && words.is(token - 1, "protest");
    return protest || (close && (words.is(token, "on") || words.is(token, "against")));
  }
}
