package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.RuleFile.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The phrases that tell what a meeting is about, by their first letters. Read-only once built. */
final class TopicRules {

  /** A topic of its own: what it matches belongs to no other. */
  private static final String NOTHING = "nothing";

  private static final int KEY_LENGTH = 2;

  /**
   * A phrase.
   *
   * @param topic as printed, or null where it takes the words away from the other topics
   * @param words folded
   * @param open whether the last word may go on
   */
  record Phrase(String topic, List<String> words, boolean open) {

    private boolean matches(int word, String text) {
      String own = words.get(word);
      boolean goesOn = open && word == words.size() - 1;
      return goesOn ? text.startsWith(own) : text.equals(own);
    }
  }

  private final Map<String, List<Phrase>> byStart = new HashMap<>();

  /** Cuts a phrase into the words that a story has. */
  interface Cutter {
    /** Returns the folded words of a phrase. */
    List<String> words(String phrase);
  }

  static TopicRules of(RuleFile file, Cutter cutter) {
    TopicRules rules = new TopicRules();
    for (Rule rule : file.rules()) {
      rule.allowOnly("topic", "words", "example", "not");
      String topic = rule.one("topic");
      if (topic == null) {
        throw rule.broken("'topic' is missing; write the topic as it is to be printed");
      }
      for (String phrase : rule.phrases("words")) {
        if (!rules.add(topic.equals(NOTHING) ? null : topic, phrase, cutter)) {
          throw rule.broken("'words' has the phrase '" + phrase + "' without a word; write one");
        }
      }
    }
    return rules;
  }

  /** Returns false where the phrase has no word. */
  private boolean add(String topic, String phrase, Cutter cutter) {
    boolean open = phrase.endsWith("*");
    List<String> words = cutter.words(open ? phrase.substring(0, phrase.length() - 1) : phrase);
    if (words.isEmpty()) {
      return false;
    }
    byStart
        .computeIfAbsent(key(words.get(0)), unused -> new ArrayList<>())
        .add(new Phrase(topic, words, open));
    return true;
  }

  private static String key(String word) {
    return word.substring(0, Math.min(KEY_LENGTH, word.length()));
  }

  /** Returns the longest phrase that begins at a word of a passage, or null. */
  Phrase longest(List<String> passage, int at) {
    Phrase longest = null;
    for (Phrase phrase : byStart.getOrDefault(key(passage.get(at)), List.of())) {
      if ((longest == null || phrase.words().size() > longest.words().size())
          && stands(phrase, passage, at)) {
        longest = phrase;
      }
    }
    return longest;
  }

  private static boolean stands(Phrase phrase, List<String> passage, int at) {
    if (at + phrase.words().size() > passage.size()) {
      return false;
    }
    for (int i = 0; i < phrase.words().size(); i++) {
      if (!phrase.matches(i, passage.get(at + i))) {
        return false;
      }
    }
    return true;
  }
}
