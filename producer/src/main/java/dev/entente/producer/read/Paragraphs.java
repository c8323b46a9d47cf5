package dev.entente.producer.read;

import java.util.regex.Pattern;

/** Paragraphs of texts whose lines were broken for a teleprinter or a mail. */
final class Paragraphs {

  /** A teleprinter's line has 69 characters, a mail's 80. */
  private static final int LONGEST_LINE = 100;

  private static final int FULL_LINE = 50;

  /** Fewer lines than this may be short by chance. */
  private static final int FEW_LINES = 6;

  private static final Pattern INDENTED = Pattern.compile("^(?:\\t| {3,}).*");

  private static final Pattern AT_MARGIN = Pattern.compile("\\n\\S");
  private static final Pattern FIRST_OF_PARAGRAPH = Pattern.compile("\\n(?:\\t| {3,})\\S");

  private Paragraphs() {}

  /**
   * Returns whether words inside an element are laid out in paragraphs: lines that begin at the
   * margin go on, indented ones begin. Where all are indented, a program did it, to look tidy.
   */
  static boolean arePrinted(String words) {
    return words.indexOf('\n') >= 0
        && AT_MARGIN.matcher(words).find()
        && FIRST_OF_PARAGRAPH.matcher(words).find();
  }

  /**
   * Joins lines: a paragraph begins after an empty line, or with an indented one.
   *
   * @return one line a paragraph
   */
  static String join(Iterable<String> lines) {
    StringBuilder text = new StringBuilder();
    boolean begins = true;
    for (String line : lines) {
      String words = line.strip();
      if (words.isEmpty()) {
        begins = true;
        continue;
      }
      if (!text.isEmpty()) {
        text.append(begins || INDENTED.matcher(line).matches() ? '\n' : ' ');
      }
      text.append(words);
      begins = false;
    }
    return text.toString();
  }

  /**
   * Puts a space for each line feed inside a paragraph, where a text's lines were evidently broken
   * to fit a width. The text keeps its length, so that offsets stay good.
   *
   * @param from where the body begins; what is before keeps its lines
   */
  static String unbroken(String text, int from) {
    if (!isBroken(text, from)) {
      return text;
    }
    char[] unbroken = text.toCharArray();
    int start = from;
    for (int feed = text.indexOf('\n', from); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
      boolean full = feed - start >= FULL_LINE;
      boolean goesOn = feed + 1 < text.length() && !Character.isWhitespace(text.charAt(feed + 1));
      if (full && goesOn) {
        unbroken[feed] = ' ';
      }
      start = feed + 1;
    }
    return new String(unbroken);
  }

  private static boolean isBroken(String text, int from) {
    int lines = 0;
    int goingOn = 0;
    int start = from;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end - start > LONGEST_LINE) {
        return false;
      }
      lines++;
      boolean midSentence =
          end + 1 < text.length()
              && end - start >= FULL_LINE
              && Character.isLowerCase(text.charAt(end + 1));
      goingOn += midSentence ? 1 : 0;
      start = end + 1;
    }
    return lines >= FEW_LINES && goingOn * 4 >= lines;
  }
}
