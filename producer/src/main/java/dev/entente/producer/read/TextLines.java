package dev.entente.producer.read;

/** Collects the words of marked-up text into lines, one a paragraph. */
final class TextLines {

  /** Teleprinters break after 60 to 69 characters, but not in a word. */
  private static final int FULL_LINE = 40;

  private final StringBuilder text = new StringBuilder();

  /**
   * Adds words; white space of any length is one space, and none where a line begins. Words that
   * are laid out as a teleprinter prints paragraphs keep those.
   */
  void append(String words) {
    if (Paragraphs.arePrinted(words)) {
      addLines(Paragraphs.join(words.lines().toList()));
    } else {
      addWords(words);
    }
  }

  /** Adds lines as they are, each a line of its own but a single one, which goes on the line. */
  void addLines(String lines) {
    boolean several = lines.indexOf('\n') >= 0;
    for (String line : lines.split("\n", -1)) {
      if (several) {
        endLine();
      }
      addWords(line);
    }
  }

  private void addWords(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean space = Character.isWhitespace(c) || c == '\u00a0';
      if (!space) {
        text.append(c);
      } else if (!text.isEmpty() && text.charAt(text.length() - 1) > ' ') {
        text.append(' ');
      }
    }
  }

  /** Ends the line where it is printed to its end: one that is broken in a sentence goes on. */
  void breakLine() {
    trimEnd();
    int length = text.length() - text.lastIndexOf("\n") - 1;
    boolean goesOn =
        length >= FULL_LINE
            && (Character.isLetterOrDigit(text.charAt(text.length() - 1))
                || text.charAt(text.length() - 1) == ',');
    if (goesOn) {
      text.append(' ');
    } else {
      endLine();
    }
  }

  /** Ends the line, if one has begun. */
  void endLine() {
    trimEnd();
    if (!text.isEmpty()) {
      text.append('\n');
    }
  }

  /** Returns the lines, without an empty one at the end. */
  String text() {
    trimEnd();
    return text.toString();
  }

  private void trimEnd() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) <= ' ') {
      end--;
    }
    text.setLength(end);
  }
}
