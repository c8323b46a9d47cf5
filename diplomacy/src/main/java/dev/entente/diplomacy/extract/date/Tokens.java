package dev.entente.diplomacy.extract.date;

import java.util.Arrays;

/**
 * The words, numbers and signs of a stretch of text, in reused arrays.
 *
 * <p>Not for several threads.
 */
final class Tokens {

  private static final int FIRST_SIZE = 128;

  private final Vocabulary vocabulary = Vocabulary.standard();
  private int count;
  private int[] starts = new int[FIRST_SIZE];
  private int[] ends = new int[FIRST_SIZE];
  private int[] values = new int[FIRST_SIZE];
  private Word[] kinds = new Word[FIRST_SIZE];
  private String text = "";

  /** The text again, to be read unit by unit: its sentences are read one after the other. */
  private char[] chars = new char[0];

  private boolean promising;

  /** Reads the text from start to end anew. */
  void read(String newText, int from, int to) {
    turnTo(newText);
    count = 0;
    promising = false;
    for (int i = from; i < to; ) {
      char c = chars[i];
      if (c <= ' ' || c == '\u00a0') {
        i++;
      } else if (isLetter(c)) {
        i = readWord(i, to);
      } else if (isDigit(c)) {
        i = readNumber(i, to);
      } else {
        i = readSign(i, to);
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // another object with the same text is only read again
  private void turnTo(String newText) {
    if (text != newText) {
      text = newText;
      chars = chars.length < text.length() ? new char[2 * text.length()] : chars;
      text.getChars(0, text.length(), chars, 0);
    }
  }

  /** Returns whether anything in the text can begin or be a date. */
  boolean isPromising() {
    return promising;
  }

  int count() {
    return count;
  }

  /** Returns the kind of a token, {@code SIGN} beyond either end. */
  Word kind(int index) {
    return index < 0 || index >= count ? Word.SIGN : kinds[index];
  }

  int value(int index) {
    return index < 0 || index >= count ? 0 : values[index];
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }

  /** Returns whether the token begins with a capital. */
  boolean isCapital(int index) {
    return index >= 0 && index < count && Character.isUpperCase(chars[starts[index]]);
  }

  int length(int index) {
    return index < 0 || index >= count ? 0 : ends[index] - starts[index];
  }

  /** Returns whether the token is this word, in any letter case. */
  boolean is(int index, String word) {
    return length(index) == word.length()
        && text.regionMatches(true, starts[index], word, 0, word.length());
  }

  /** Returns whether the sign at the index is this character. */
  boolean isSign(int index, char sign) {
    return index >= 0 && index < count && chars[starts[index]] == sign;
  }

  private int readWord(int start, int to) {
    int end = start;
    int hash = Vocabulary.NO_LETTERS;
    for (; end < to; end++) {
      int small = chars[end] | 0x20;
      boolean plain = small >= 'a' && small <= 'z';
      if (!plain && (chars[end] < 128 || !Character.isLetter(chars[end]))) {
        break;
      }
      hash = Vocabulary.hash(hash, chars[end]);
    }
    int slot = vocabulary.find(chars, start, end, hash);
    Word kind = slot < 0 ? Word.NONE : vocabulary.kind(slot);
    boolean other = kind == Word.MONTH && !canBeMonth(start, end);
    add(start, end, other ? Word.NONE : kind, slot < 0 ? 0 : vocabulary.place(slot));
    boolean stop = end < to && chars[end] == '.';
    if (stop) {
      add(end, end + 1, Word.PERIOD, 0);
      return end + 1;
    }
    return readPossessive(end, to);
  }

  /** "march", "may" and "august" in small letters are other words; so are "sep" and "mar". */
  private boolean canBeMonth(int start, int end) {
    boolean capital = Character.isUpperCase(chars[start]);
    boolean otherWord =
        end - start <= 4 || text.startsWith("march", start) || text.startsWith("august", start);
    return capital
        || !otherWord
        || text.startsWith("june", start)
        || text.startsWith("july", start);
  }

  private int readPossessive(int end, int to) {
    boolean mark = end + 1 < to && (chars[end] == '\'' || chars[end] == '’');
    if (mark && chars[end + 1] == 's' && (end + 2 >= to || !Character.isLetter(chars[end + 2]))) {
      add(end, end + 2, Word.POSSESSIVE, 0);
      return end + 2;
    }
    return end;
  }

  private int readNumber(int start, int to) {
    int end = start;
    long value = 0;
    while (end < to && isDigit(chars[end])) {
      value = Math.min(Integer.MAX_VALUE, value * 10 + (chars[end] - '0'));
      end++;
    }
    int letters = end;
    while (letters < to && Character.isLetter(chars[letters])) {
      letters++;
    }
    if (letters > end) {
      addNumberWithLetters(start, end, letters, (int) value);
      return letters;
    }
    boolean part = isPartOfNumber(start, end, to);
    add(start, end, part ? Word.SIGN : Word.NUMBER, (int) value);
    return end;
  }

  private void addNumberWithLetters(int start, int end, int letters, int value) {
    int tail = letters - end;
    boolean ordinal =
        tail == 2
            && (text.startsWith("st", end)
                || text.startsWith("nd", end)
                || text.startsWith("rd", end)
                || text.startsWith("th", end));
    boolean decade = tail == 1 && chars[end] == 's';
    add(start, letters, ordinal ? Word.ORDINAL_NUMBER : decade ? Word.DECADE : Word.SIGN, value);
  }

  /** "2,000", "3.5", "10:30", "$20", "20%": numbers that are no day and no year. */
  private boolean isPartOfNumber(int start, int end, int to) {
    boolean after = end + 1 < to && ",.:".indexOf(chars[end]) >= 0 && isDigit(chars[end + 1]);
    boolean before = start > 1 && ",.:".indexOf(chars[start - 1]) >= 0 && isDigit(chars[start - 2]);
    boolean money = start > 0 && "$€£¥#".indexOf(chars[start - 1]) >= 0;
    boolean percent = end < to && chars[end] == '%';
    return after || before || money || percent;
  }

  private int readSign(int start, int to) {
    char c = chars[start];
    switch (c) {
      case ',' -> add(start, start + 1, Word.COMMA, 0);
      case '/' -> add(start, start + 1, Word.SLASH, 0);
      case '-', '–', '‑', '−' -> {
        boolean two = start + 1 < to && chars[start + 1] == '-';
        add(start, two ? start + 2 : start + 1, two ? Word.SIGN : Word.DASH, 0);
        return two ? start + 2 : start + 1;
      }
      default -> add(start, start + 1, Word.SIGN, 0);
    }
    return start + 1;
  }

  private void add(int start, int end, Word kind, int value) {
    if (count == kinds.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      values = Arrays.copyOf(values, count * 2);
      kinds = Arrays.copyOf(kinds, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    values[count] = value;
    kinds[count] = kind;
    count++;
    promising = promising || (kind != Word.NONE && kind.isHeart());
  }

  private static boolean isLetter(char c) {
    return c < 128 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : Character.isLetter(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
