package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.TopicRules.Phrase;
import java.util.List;

/** Reads what a meeting is about from a sentence that tells of it. */
final class TopicReader {

  private final TopicRules rules;

  /** The sentence that was read last: several meetings of one sentence ask in turn. */
  private Clause last;

  private List<String> ofLast = List.of();

  TopicReader(Grammar grammar) {
    this.rules = grammar.topics();
  }

  /** Returns the topics of a sentence, sorted; the longest phrase at a word counts alone. */
  List<String> read(Tokens tokens, Clause clause) {
    if (clause != last) {
      ofLast = topics(tokens, clause);
      last = clause;
    }
    return ofLast;
  }

  private List<String> topics(Tokens tokens, Clause clause) {
    List<String> topics = List.of();
    for (int i = clause.from; i < clause.to; ) {
      Phrase phrase = rules.longest(tokens, i, clause.to);
      if (phrase != null && phrase.topic() != null) {
        topics = SortedNames.with(topics, phrase.topic());
      }
      i += phrase == null ? 1 : phrase.words().size();
    }
    return topics;
  }
}
