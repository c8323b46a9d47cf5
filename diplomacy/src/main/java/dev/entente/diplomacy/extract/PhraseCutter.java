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
    scratch.reset(phrase);
    tokenizer.read(scratch, 0, phrase.length());
    int[] words = new int[scratch.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = vocabulary.add(folded(scratch.text(i, i + 1)));
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

  /** Returns a word as the vocabulary has it: initials lose their full stops. */
  static String folded(String token) {
    StringBuilder folded = new StringBuilder(token.length());
    boolean initials = token.length() > 2 && token.charAt(1) == '.';
    for (int i = 0; i < token.length(); i++) {
      if (!initials || token.charAt(i) != '.') {
        folded.append(Folding.fold(token.charAt(i)));
      }
    }
    return folded.toString();
  }
}
