package dev.entente.diplomacy.extract;

import java.util.ArrayList;
import java.util.List;

/** Cuts phrases of the lexicon and of the rules into the words that a story would have. */
final class PhraseCutter {

  private final Vocabulary vocabulary;
  private final Tokenizer tokenizer;
  private final Tokens scratch = new Tokens();

  PhraseCutter(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.tokenizer = new Tokenizer(vocabulary);
  }

  /** Returns the numbers of a phrase's words, giving them some where they have none. */
  int[] words(String phrase) {
    List<String> cut = cut(phrase);
    int[] words = new int[cut.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = vocabulary.add(withoutStops(cut.get(i)));
    }
    return words;
  }

  /** Returns the words of a phrase, folded. */
  List<String> cut(String phrase) {
    scratch.reset(phrase);
    tokenizer.read(scratch, 0, phrase.length());
    List<String> words = new ArrayList<>(scratch.size());
    for (int i = 0; i < scratch.size(); i++) {
      words.add(Folding.fold(scratch.text(i, i + 1)));
    }
    return words;
  }

  /** Returns a word as the vocabulary has it: folded, and initials without their full stops. */
  static String folded(String token) {
    return withoutStops(Folding.fold(token));
  }

  private static String withoutStops(String folded) {
    boolean initials = folded.length() > 2 && folded.charAt(1) == '.';
    return initials ? folded.replace(".", "") : folded;
  }
}
