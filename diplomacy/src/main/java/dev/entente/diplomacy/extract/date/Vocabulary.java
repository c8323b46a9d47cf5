package dev.entente.diplomacy.extract.date;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The words of {@code date-words.tsv} in a hash table that is asked with offsets, so that looking a
 * word up allocates nothing.
 */
final class Vocabulary {

  private static final String TABLE = "date-words.tsv";

  /** A power of two, well above the number of words. */
  private static final int SLOTS = 1024;

  private static final Vocabulary STANDARD = load();

  /** What the hash of a word begins with. */
  static final int NO_LETTERS = 7;

  private final String[] spellings = new String[SLOTS];
  private final int[] hashes = new int[SLOTS];
  private final Word[] kinds = new Word[SLOTS];
  private final int[] places = new int[SLOTS];

  private Vocabulary() {}

  static Vocabulary standard() {
    return STANDARD;
  }

  private static Vocabulary load() {
    Vocabulary vocabulary = new Vocabulary();
    try (InputStream bytes = Vocabulary.class.getResourceAsStream(TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.startsWith("#")) {
          vocabulary.enter(line, number);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read our own table " + TABLE, unreadable);
    }
    return vocabulary;
  }

  private void enter(String line, int number) {
    String[] cells = line.split("\t", -1);
    Word kind;
    try {
      kind = Word.valueOf(cells[0]);
    } catch (IllegalArgumentException unknown) {
      throw new IllegalStateException(
          TABLE + ", line " + number + ": no kind " + cells[0] + "; take one of the enum Word",
          unknown);
    }
    if (cells.length != 2) {
      throw new IllegalStateException(
          TABLE + ", line " + number + ": write the kind, one tab, and the words");
    }
    String[] words = cells[1].split(" ", -1);
    int first = kind.isOneOf(Word.MONTH, Word.WEEKDAY, Word.COUNT, Word.ORDINAL) ? 1 : 0;
    for (int place = 0; place < words.length; place++) {
      for (String spelling : words[place].split("\\|", -1)) {
        enter(spelling, kind, place + first, number);
      }
    }
  }

  private void enter(String word, Word kind, int place, int number) {
    int hash = NO_LETTERS;
    for (int i = 0; i < word.length(); i++) {
      hash = hash(hash, word.charAt(i));
    }
    int slot = slot(hash);
    while (spellings[slot] != null) {
      if (spellings[slot].equals(word)) {
        throw new IllegalStateException(
            TABLE
                + ", line "
                + number
                + ": \""
                + word
                + "\" is a "
                + kinds[slot]
                + " already; leave one of them out");
      }
      slot = (slot + 1) % SLOTS;
    }
    spellings[slot] = word;
    hashes[slot] = hash;
    kinds[slot] = kind;
    places[slot] = place;
  }

  /**
   * Returns the place in the table of the letters from start to end, in any letter case, or -1.
   *
   * @param hash theirs, made letter by letter from {@link #NO_LETTERS} on
   */
  int find(char[] text, int start, int end, int hash) {
    for (int slot = slot(hash); spellings[slot] != null; slot = (slot + 1) % SLOTS) {
      if (hashes[slot] == hash && matches(text, start, end, spellings[slot])) {
        return slot;
      }
    }
    return -1;
  }

  /** Returns the kind of the word that {@link #find} found. */
  Word kind(int slot) {
    return kinds[slot];
  }

  /**
   * Returns its place among the words of its kind, from 0; of months, weekdays and numbers from 1.
   */
  int place(int slot) {
    return places[slot];
  }

  /** Returns the hash of a word with one more letter, in any letter case. */
  static int hash(int hash, char letter) {
    return hash * 31 + (letter | 0x20);
  }

  private static int slot(int hash) {
    return (hash ^ hash >>> 10 ^ hash >>> 20) & (SLOTS - 1);
  }

  private static boolean matches(char[] text, int start, int end, String word) {
    if (end - start != word.length()) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if ((text[i] | 0x20) != word.charAt(i - start)) {
        return false;
      }
    }
    return true;
  }
}
