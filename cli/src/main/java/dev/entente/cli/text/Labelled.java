package dev.entente.cli.text;

import dev.entente.cli.text.Screen.Tone;
import java.util.ArrayList;
import java.util.List;

/** Lines of a label and a text: the texts stand below each other and are wrapped. */
public final class Labelled {

  private static final int GAP = 2;

  private final List<Row> rows = new ArrayList<>();

  private record Row(String label, String text, Tone tone) {}

  /** Adds a line. */
  public Labelled add(String label, String text) {
    return add(label, text, Tone.PLAIN);
  }

  /** Adds a line with a tone. */
  public Labelled add(String label, String text, Tone tone) {
    rows.add(new Row(label, text, tone));
    return this;
  }

  /** Adds each of several texts in a line of its own, the label before the first; none, no line. */
  public Labelled addAll(String label, List<String> texts) {
    String before = label;
    for (String text : texts) {
      add(before, text);
      before = "";
    }
    return this;
  }

  /** Returns the lines for a screen. */
  public List<String> lines(Screen screen) {
    int width = rows.stream().mapToInt(row -> Width.of(row.label())).max().orElse(0) + GAP;
    List<String> lines = new ArrayList<>();
    for (Row row : rows) {
      String label = Width.padRight(row.label(), width);
      for (String line : Width.wrap(row.text(), screen.columns() - width)) {
        lines.add(
            (screen.toned(label, Tone.BOLD) + screen.toned(line, row.tone())).stripTrailing());
        label = " ".repeat(width);
      }
    }
    return lines;
  }
}
