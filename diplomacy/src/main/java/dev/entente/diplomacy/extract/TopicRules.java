package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.RuleFile.Rule;
import java.util.Arrays;
import java.util.List;

/**
 * The phrases that tell what a meeting is about, by their first word; those that need not begin
 * with just that word by its first letters. Read-only once built.
 */
final class TopicRules {

  /** A topic of its own: what it matches belongs to no other. */
  private static final String NOTHING = "nothing";

  /** A place for each pair of first letters, and one for words that begin otherwise. */
  private static final int PLACES = 27 * 27;

  /**
   * A phrase.
   *
   * @param topic as printed, or null where it takes the words away from the other topics
   * @param words folded
   * @param open whether the last word may go on
   * @param place where it stands in the file: of two as long the first counts
   */
  record Phrase(String topic, List<String> words, boolean open, int place) {

    /** Returns whether a text must have just the first word, so that its hash finds the phrase. */
    private boolean hasFirstWord() {
      String first = words.get(0);
      return !(open && words.size() == 1) && first.indexOf('.') < 0;
    }

    private boolean before(Phrase other) {
      return other == null
          || words.size() > other.words.size()
          || (words.size() == other.words.size() && place < other.place);
    }

    private boolean stands(Tokens tokens, int at, int end) {
      if (at + words.size() > end) {
        return false;
      }
      for (int i = 0; i < words.size(); i++) {
        if (!matches(tokens, at + i, words.get(i), open && i == words.size() - 1)) {
          return false;
        }
      }
      return true;
    }

    private static boolean matches(Tokens tokens, int token, String word, boolean goesOn) {
      int start = tokens.start(token);
      int length = tokens.end(token) - start;
      if (goesOn ? length < word.length() : length != word.length()) {
        return false;
      }
      for (int i = 0; i < word.length(); i++) {
        if (Folding.fold(tokens.chars()[start + i]) != word.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final Phrase[] NONE = {};

  /** The phrases by the hash of their first word, in a table with room: most looks end at once. */
  private Phrase[][] byFirstWord = new Phrase[256][];

  private int firstWords;

  private final Phrase[][] byStart = new Phrase[PLACES][];

  /** The phrases that each word of the vocabulary may begin: for most words none. */
  private Phrase[][] byWord = {};

  private int phrases;

  /** Cuts a phrase into the words that a story has. */
  interface Cutter {
    /** Returns the folded words of a phrase. */
    List<String> words(String phrase);
  }

  static TopicRules of(RuleFile file, Vocabulary vocabulary, Cutter cutter) {
    TopicRules rules = new TopicRules();
    Arrays.fill(rules.byStart, NONE);
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
    rules.number(vocabulary);
    return rules;
  }

  /** Notes once what each known word may begin, so that no story has to spell it. */
  private void number(Vocabulary vocabulary) {
    byWord = new Phrase[vocabulary.size()][];
    Arrays.fill(byWord, NONE);
    for (int word = Vocabulary.UNKNOWN + 1; word < byWord.length; word++) {
      String spelling = vocabulary.word(word);
      Phrase[] named = byFirstWord[slot(spelling.hashCode())];
      for (Phrase phrase : named == null ? NONE : named) {
        byWord[word] = with(byWord[word], phrase);
      }
      char second = spelling.length() > 1 ? spelling.charAt(1) : ' ';
      for (Phrase phrase : byStart[place(spelling.charAt(0), second)]) {
        if (spelling.startsWith(phrase.words().get(0))) {
          byWord[word] = with(byWord[word], phrase);
        }
      }
    }
  }

  /** Returns false where the phrase has no word. */
  private boolean add(String topic, String phrase, Cutter cutter) {
    boolean open = phrase.endsWith("*");
    List<String> words = cutter.words(open ? phrase.substring(0, phrase.length() - 1) : phrase);
    if (words.isEmpty()) {
      return false;
    }
    String first = words.get(0);
    Phrase added = new Phrase(topic, words, open, phrases++);
    if (added.hasFirstWord()) {
      int slot = slot(first.hashCode());
      firstWords += byFirstWord[slot] == null ? 1 : 0;
      byFirstWord[slot] = with(byFirstWord[slot] == null ? NONE : byFirstWord[slot], added);
      if (4 * firstWords > byFirstWord.length) {
        widen();
      }
    } else {
      int start = place(first.charAt(0), first.length() > 1 ? first.charAt(1) : ' ');
      byStart[start] = with(byStart[start], added);
    }
    return true;
  }

  private void widen() {
    Phrase[][] known = byFirstWord;
    byFirstWord = new Phrase[2 * known.length][];
    for (Phrase[] phrases : known) {
      if (phrases != null) {
        byFirstWord[slot(phrases[0].words().get(0).hashCode())] = phrases;
      }
    }
  }

  /** Returns where the phrases are whose first word has a hash, or the empty place for them. */
  private int slot(int hash) {
    int mask = byFirstWord.length - 1;
    int slot = (hash ^ hash >>> 7 ^ hash >>> 15) & mask;
    while (byFirstWord[slot] != null && byFirstWord[slot][0].words().get(0).hashCode() != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static Phrase[] with(Phrase[] known, Phrase added) {
    Phrase[] all = Arrays.copyOf(known, known.length + 1);
    all[known.length] = added;
    return all;
  }

  private static int place(char first, char second) {
    return 27 * letter(first) + letter(second);
  }

  private static int letter(char folded) {
    return folded >= 'a' && folded <= 'z' ? folded - 'a' : 26;
  }

  /** Returns the longest phrase that begins at a token and ends before another one, or null. */
  Phrase longest(Tokens tokens, int at, int end) {
    // the vocabulary has "us" for "U.S.", and "gen" for "Gen."
    if (tokens.word(at) != Vocabulary.UNKNOWN && tokens.last(at) != '.') {
      return longest(null, byWord[tokens.word(at)], tokens, at, end);
    }
    int start = tokens.start(at);
    char[] text = tokens.chars();
    char second = tokens.end(at) - start > 1 ? Folding.fold(text[start + 1]) : ' ';
    Phrase[] named = byFirstWord[slot(tokens.hash(at))];
    Phrase longest = named == null ? null : longest(null, named, tokens, at, end);
    Phrase[] begun = byStart[place(Folding.fold(text[start]), second)];
    return longest(longest, begun, tokens, at, end);
  }

  private static Phrase longest(Phrase known, Phrase[] more, Tokens tokens, int at, int end) {
    Phrase longest = known;
    for (Phrase phrase : more) {
      if (phrase.before(longest) && phrase.stands(tokens, at, end)) {
        longest = phrase;
      }
    }
    return longest;
  }
}
