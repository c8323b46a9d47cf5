package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Tokens.Shape;
import java.util.Set;

/**
 * Cuts text into tokens and sentences in one pass.
 *
 * <p>A hyphen is a token of its own (so that "Seoul-Beijing" is two capitals), as is the possessive
 * "'s". "U.S." is one token that counts as "us"; a single initial keeps its full stop.
 */
final class Tokenizer {

  /** Words that a full stop belongs to. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "gen", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
          "dec", "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "lt", "col", "maj", "capt",
          "sgt", "adm", "brig", "cmdr", "st", "no", "jr", "sr", "rev", "hon", "amb", "pres", "min",
          "dep", "approx", "vs", "etc", "eg", "ie", "gov't", "mt", "ft", "co", "inc", "ltd",
          "corp");

  /** Abbreviations that often close a sentence: a capital after them begins a new one. */
  private static final Set<String> CLOSING = Set.of("jr", "sr", "etc", "co", "inc", "ltd", "corp");

  private final Vocabulary vocabulary;
  private final int[] abbreviations;
  private final int[] closing;
  private Tokens tokens;
  private CharSequence text;

  Tokenizer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.abbreviations = hashes(ABBREVIATIONS);
    this.closing = hashes(CLOSING);
  }

  private static int[] hashes(Set<String> words) {
    return words.stream().mapToInt(w -> Vocabulary.hash(w, 0, w.length())).sorted().toArray();
  }

  /** Appends the tokens of {@code text[from, to)}, which begins and ends a sentence. */
  void read(Tokens into, String whole, int from, int to) {
    tokens = into;
    text = whole;
    tokens.beginSentence();
    int i = from;
    while (i < to) {
      char c = whole.charAt(i);
      if (c == '\n') {
        i = lineEnd(i, to);
      } else if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u2060' || c == '\uFEFF') {
        i++;
      } else if (Character.isLetterOrDigit(c)) {
        i = word(i, to);
      } else {
        i = mark(i, to);
      }
    }
    tokens.beginSentence();
  }

  /** A blank line ends a sentence, and so does a line break after a closing mark. */
  private int lineEnd(int from, int to) {
    int breaks = 0;
    int i = from;
    while (i < to && Character.isWhitespace(text.charAt(i))) {
      if (text.charAt(i) == '\n') {
        breaks++;
      }
      i++;
    }
    if (breaks > 1 || i == to || !Character.isLowerCase(text.charAt(i))) {
      tokens.beginSentence();
    }
    return i;
  }

  private int word(int from, int to) {
    int i = from;
    boolean digits = Character.isDigit(text.charAt(from));
    while (i < to && continues(i, from, to, digits)) {
      i++;
    }
    int stop = i;
    if (i < to && text.charAt(i) == '.' && !digits) {
      int initials = initialsEnd(from, i, to);
      if (initials > 0) {
        return initials(from, initials, to);
      }
      int hash = Vocabulary.hash(text, from, stop);
      if (contains(abbreviations, hash) && i + 1 < to) {
        tokens.add(from, stop + 1, vocabulary.get(text, from, stop, hash), hash, shape(from, stop));
        boolean ends =
            contains(closing, hash) && startsSentence(i + 1, to) && !lowerAhead(i + 1, to);
        if (ends) {
          tokens.beginSentence();
        }
        return i + 1;
      }
    }
    add(from, stop, Vocabulary.hash(text, from, stop));
    return stop;
  }

  private boolean continues(int i, int from, int to, boolean digits) {
    char c = text.charAt(i);
    if (digits) {
      return Character.isLetterOrDigit(c)
          || ((c == '.' || c == ',') && i + 1 < to && Character.isDigit(text.charAt(i + 1)));
    }
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    return isApostrophe(c)
        && i > from
        && i + 1 < to
        && Character.isLetter(text.charAt(i + 1))
        && !possessive(i, to);
  }

  /** "'s" is a token of its own. */
  private boolean possessive(int i, int to) {
    return Folding.fold(text.charAt(i + 1)) == 's'
        && (i + 2 >= to || !Character.isLetterOrDigit(text.charAt(i + 2)));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  /** Returns the end of "U.S." or "N.", or 0 where the word is none. */
  private int initialsEnd(int from, int dot, int to) {
    if (dot - from != 1) {
      return 0;
    }
    int i = dot + 1;
    while (i + 1 < to && Character.isLetter(text.charAt(i)) && text.charAt(i + 1) == '.') {
      i += 2;
    }
    boolean single = i == dot + 1;
    return single && !Character.isUpperCase(text.charAt(from)) ? 0 : i;
  }

  private int initials(int from, int end, int to) {
    boolean single = end - from == 2;
    if (single) {
      add(from, end, Vocabulary.hash(text, from, end));
      return end;
    }
    StringBuilder letters = new StringBuilder(8);
    for (int i = from; i < end; i += 2) {
      letters.append(Folding.fold(text.charAt(i)));
    }
    int hash = Vocabulary.hash(letters, 0, letters.length());
    tokens.add(from, end, vocabulary.get(letters, 0, letters.length(), hash), hash, Shape.UPPER);
    if (startsSentence(end, to) && (starter(end, to) || blankAhead(end, to))) {
      tokens.beginSentence();
    }
    return end;
  }

  /** Words that rarely follow "U.S." inside a sentence. */
  private boolean starter(int from, int to) {
    int i = skipSpace(from, to);
    int j = i;
    while (j < to && Character.isLetter(text.charAt(j))) {
      j++;
    }
    return Starters.contains(Vocabulary.hash(text, i, j));
  }

  private boolean blankAhead(int from, int to) {
    return skipSpace(from, to) == to;
  }

  private boolean lowerAhead(int from, int to) {
    int i = skipSpace(from, to);
    return i < to && !Character.isUpperCase(text.charAt(i));
  }

  private int mark(int from, int to) {
    char c = text.charAt(from);
    int end = from + 1;
    if (isApostrophe(c)
        && end < to
        && Folding.fold(text.charAt(end)) == 's'
        && (end + 1 >= to || !Character.isLetterOrDigit(text.charAt(end + 1)))) {
      end++;
      tokens.add(from, end, vocabulary.get("'s"), Vocabulary.hash("'s", 0, 2), Shape.MARK);
      return end;
    }
    while (end < to && (c == '-' || c == '.') && text.charAt(end) == c) {
      end++;
    }
    addMark(from, end);
    boolean terminal = (c == '.' && end == from + 1) || c == '?' || c == '!';
    if (terminal) {
      int after = closers(end, to);
      boolean gluedCapital =
          after < to
              && from > 0
              && Character.isUpperCase(text.charAt(after))
              && (Character.isLowerCase(text.charAt(from - 1))
                  || Character.isDigit(text.charAt(from - 1))
                  || !Character.isLetter(text.charAt(from - 1)));
      if (startsSentence(after, to) || after >= to || gluedCapital || gluedQuote(after, to)) {
        for (int i = end; i < after; i++) {
          addMark(i, i + 1);
        }
        tokens.beginSentence();
        return after;
      }
    }
    return end;
  }

  private boolean gluedQuote(int at, int to) {
    return at + 1 < to && text.charAt(at) == '\u201C' && Character.isUpperCase(text.charAt(at + 1));
  }

  /** Returns the end of the quotes and brackets that close here. */
  private int closers(int from, int to) {
    int i = from;
    while (i < to
        && (text.charAt(i) == '\u201D'
            || text.charAt(i) == '"'
            || text.charAt(i) == ')'
            || text.charAt(i) == '\u2019'
            || text.charAt(i) == '\'')) {
      if (text.charAt(i) == '"' && i + 1 < to && Character.isLetter(text.charAt(i + 1))) {
        return i;
      }
      i++;
    }
    return i;
  }

  /** Returns whether white space and then something like a sentence's first letter follows. */
  private boolean startsSentence(int from, int to) {
    int i = skipSpace(from, to);
    if (i == from || i >= to) {
      return i >= to;
    }
    char c = text.charAt(i);
    return !Character.isLowerCase(c) || from + 2 < i;
  }

  private int skipSpace(int from, int to) {
    int i = from;
    while (i < to && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private void add(int from, int to, int hash) {
    tokens.add(from, to, vocabulary.get(text, from, to, hash), hash, shape(from, to));
  }

  private void addMark(int from, int to) {
    int hash = Vocabulary.hash(text, from, to);
    tokens.add(from, to, vocabulary.get(text, from, to, hash), hash, Shape.MARK);
  }

  private Shape shape(int from, int to) {
    char first = text.charAt(from);
    if (Character.isDigit(first)) {
      return Shape.NUMBER;
    }
    if (!Character.isUpperCase(first)) {
      return Shape.LOWER;
    }
    int capitals = 0;
    int small = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c)) {
        capitals++;
      } else if (Character.isLetter(c)) {
        small++;
      }
    }
    return small == 0 && capitals > 1 ? Shape.UPPER : Shape.CAPITAL;
  }

  private static boolean contains(int[] sorted, int hash) {
    return java.util.Arrays.binarySearch(sorted, hash) >= 0;
  }

  /** Words that begin a sentence after an abbreviation such as "U.S.". */
  private static final class Starters {
    private static final int[] HASHES =
        hashes(
            Set.of(
                "the",
                "a",
                "an",
                "he",
                "she",
                "it",
                "they",
                "we",
                "in",
                "on",
                "at",
                "but",
                "and",
                "this",
                "that",
                "these",
                "those",
                "his",
                "her",
                "their",
                "its",
                "both",
                "there",
                "however",
                "meanwhile",
                "earlier",
                "later",
                "asked",
                "if",
                "as",
                "when",
                "while",
                "after",
                "before",
                "i",
                "you",
                "no",
                "some",
                "under",
                "for",
                "according"));

    static boolean contains(int hash) {
      return Tokenizer.contains(HASHES, hash);
    }
  }
}
