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

  private final String[] spellings = new String[SLOTS];
  private final Word[] kinds = new Word[SLOTS];
  private final int[] places = new int[SLOTS];
  private int longest;

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
    int slot = hash(word, 0, word.length());
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
    kinds[slot] = kind;
    places[slot] = place;
    longest = Math.max(longest, word.length());
  }

  /** Returns the place in the table of the letters from start to end, in any letter case, or -1. */
  int find(CharSequence text, int start, int end) {
    if (end - start > longest) {
      return -1;
    }
    for (int slot = hash(text, start, end); spellings[slot] != null; slot = (slot + 1) % SLOTS) {
      if (matches(text, start, end, spellings[slot])) {
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

  private static int hash(CharSequence text, int start, int end) {
    int hash = 7;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + (text.charAt(i) | 0x20);
    }
    return (hash ^ hash >>> 10 ^ hash >>> 20) & (SLOTS - 1);
  }

  private static boolean matches(CharSequence text, int start, int end, String word) {
    if (end - start != word.length()) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if ((text.charAt(i) | 0x20) != word.charAt(i - start)) {
        return false;
      }
    }
    return true;
  }
}
