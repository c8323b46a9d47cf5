package dev.entente.bench;

import dev.entente.cli.text.Screen;
import dev.entente.cli.text.Screen.Tone;
import dev.entente.cli.text.Table;
import dev.entente.cli.text.Table.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report as tables for a person. */
final class SpeedText {

  private final SpeedReport report;
  private final Screen screen;

  SpeedText(SpeedReport report, Screen screen) {
    this.report = report;
    this.screen = screen;
  }

  /** Returns the lines. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    title(lines, "Stories of 500 words that one core reads in a second");
    lines.add(screen.toned(report.machine(), Tone.DIM));
    lines.add("");
    Table corpora =
        new Table("Corpus", "Stories/s", "±", "KB a story", "Only cut into words/s", "Times that");
    for (SpeedReport.Corpus corpus : report.corpora()) {
      corpora.row(
          Cell.of(corpus.name()),
          number(corpus.storiesPerSecond(), 0),
          number(corpus.error(), 0),
          number(corpus.kilobytes(), 1),
          number(corpus.wordsOnlyPerSecond(), 0),
          number(corpus.timesWordsOnly(), 1));
    }
    lines.addAll(corpora.lines(screen));
    lines.add("");
    stages(lines);
    title(lines, "Cost of ever longer texts");
    Table growth = new Table("Characters", "Milliseconds", "Times the text", "Times the cost");
    SpeedReport.Growth before = null;
    for (SpeedReport.Growth now : report.growth()) {
      growth.row(
          number(now.characters(), 0),
          number(now.milliseconds(), 2),
          before == null ? Cell.of("") : number((double) now.characters() / before.characters(), 1),
          before == null ? Cell.of("") : number(now.milliseconds() / before.milliseconds(), 1));
      before = now;
    }
    lines.addAll(growth.lines(screen));
    lines.add("");
    title(lines, "Cost of texts that are made to be dear");
    Table hostile = new Table("Text", "Characters", "Milliseconds");
    for (SpeedReport.Hostile text : report.hostile()) {
      hostile.row(
          Cell.of(text.name()), number(text.characters(), 0), number(text.milliseconds(), 1));
    }
    lines.addAll(hostile.lines(screen));
    return lines;
  }

  /** A row for each stage, with a pair of columns for each corpus. */
  private void stages(List<String> lines) {
    Map<String, List<Cell>> rows = new LinkedHashMap<>();
    List<String> heads = new ArrayList<>(List.of("Stage"));
    for (SpeedReport.StageCost cost : report.stages()) {
      if (!heads.contains(cost.corpus())) {
        heads.add(cost.corpus());
        heads.add("µs");
      }
      List<Cell> row =
          rows.computeIfAbsent(
              cost.stage(), stage -> new ArrayList<>(List.of(Cell.of(cost.stage()))));
      row.add(Cell.of(String.format(Locale.ROOT, "%.1f %%", 100 * cost.share())));
      row.add(number(cost.microseconds(), 1));
    }
    title(lines, "Where the time of a story goes");
    Table stages = new Table(heads.toArray(new String[0]));
    rows.values().forEach(row -> stages.row(row.toArray(new Cell[0])));
    lines.addAll(stages.lines(screen));
    lines.add("");
  }

  private void title(List<String> lines, String title) {
    lines.add(screen.toned(title, Tone.BOLD));
  }

  private static Cell number(double value, int decimals) {
    return Cell.of(String.format(Locale.ROOT, "%,." + decimals + "f", value));
  }
}
