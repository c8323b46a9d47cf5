package dev.entente.cli.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where text is shown.
 *
 * @param columns how many fit in a line
 * @param colour whether escape sequences are understood and wanted
 */
public record Screen(int columns, boolean colour) {

  private static final int LEAST = 80;

  public Screen {
    columns = Math.max(LEAST, columns);
  }

  /** How a piece of text stands out. */
  public enum Tone {
    /** As it is. */
    PLAIN(""),
    /** A heading. */
    BOLD("1"),
    /** Less important. */
    DIM("2"),
    /** Good news. */
    GOOD("32"),
    /** Bad news. */
    BAD("31"),
    /** Not settled. */
    OPEN("33");

    private final String code;

    Tone(String code) {
      this.code = code;
    }
  }

  /** Returns the text in a tone. */
  public String toned(String text, Tone tone) {
    return colour && tone != Tone.PLAIN && !text.isBlank()
        ? "\033[" + tone.code + "m" + text + "\033[0m"
        : text;
  }

  /** Returns a paragraph, each line with so many spaces before it. */
  public String indented(String text, int spaces, Tone tone) {
    List<String> lines = Width.wrap(text, columns - spaces);
    return lines.stream()
        .map(line -> " ".repeat(spaces) + toned(line, tone))
        .collect(Collectors.joining("\n"));
  }
}
