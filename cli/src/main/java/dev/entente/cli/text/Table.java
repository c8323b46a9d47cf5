package dev.entente.cli.text;

import dev.entente.cli.text.Screen.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Rows in columns that fit the screen: the widest columns give way, and their text is wrapped. */
public final class Table {

  private static final String GAP = "  ";

  /** An ISO date and a comma. */
  private static final int NARROWEST = 11;

  private final List<String> titles;
  private final List<List<Cell>> rows = new ArrayList<>();

  /**
   * A cell.
   *
   * @param text wrapped where it does not fit
   * @param tone of all its lines
   */
  public record Cell(String text, Tone tone) {
    public Cell {
      Objects.requireNonNull(text, "a cell needs a text, if an empty one");
      Objects.requireNonNull(tone, "a cell needs a tone");
    }

    /** Returns a cell without a tone. */
    public static Cell of(String text) {
      return new Cell(text, Tone.PLAIN);
    }
  }

  /** Makes an empty table. */
  public Table(String... titles) {
    this.titles = List.of(titles);
  }

  /** Adds a row of as many cells as there are titles. */
  public void row(Cell... cells) {
    if (cells.length != titles.size()) {
      throw new IllegalArgumentException(
          "%d cells under %d titles".formatted(cells.length, titles.size()));
    }
    rows.add(List.of(cells));
  }

  /**
   * Returns the lines for a screen: a rule stands under the titles, and a blank line after each row
   * where any takes several lines.
   */
  public List<String> lines(Screen screen) {
    int[] widths = widths(screen.columns());
    List<String> lines = new ArrayList<>();
    lines.addAll(
        line(titles.stream().map(title -> new Cell(title, Tone.BOLD)).toList(), widths, screen));
    lines.add(
        screen.toned(
            String.join(GAP, IntStream.of(widths).mapToObj("-"::repeat).toList()), Tone.DIM));
    List<List<String>> shown = rows.stream().map(row -> line(row, widths, screen)).toList();
    boolean wrapped = shown.stream().anyMatch(row -> row.size() > 1);
    for (List<String> row : shown) {
      lines.addAll(row);
      if (wrapped) {
        lines.add("");
      }
    }
    return lines;
  }

  private static List<String> line(List<Cell> row, int[] widths, Screen screen) {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      cells.add(Width.wrap(row.get(i).text(), widths[i]));
    }
    int height = Collections.max(cells.stream().map(List::size).toList());
    List<String> lines = new ArrayList<>();
    for (int l = 0; l < height; l++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String text = l < cells.get(i).size() ? cells.get(i).get(l) : "";
        String padded = i == widths.length - 1 ? text : Width.padRight(text, widths[i]);
        line.append(i == 0 ? "" : GAP).append(screen.toned(padded, row.get(i).tone()));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** Takes from the widest column until all fit, or none can give any more. */
  private int[] widths(int columns) {
    int[] widths = new int[titles.size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] =
          Math.max(
              Width.of(titles.get(i)),
              rows.stream().mapToInt(row -> Width.of(row.get(column).text())).max().orElse(0));
    }
    int room = columns - GAP.length() * (widths.length - 1);
    while (Arrays.stream(widths).sum() > room) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= NARROWEST) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }
}
