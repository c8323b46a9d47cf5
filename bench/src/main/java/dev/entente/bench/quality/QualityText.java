package dev.entente.bench.quality;

import dev.entente.bench.quality.QualityReport.Share;
import dev.entente.cli.text.Screen;
import dev.entente.cli.text.Screen.Tone;
import dev.entente.cli.text.Table;
import dev.entente.cli.text.Table.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report as tables for a person. */
final class QualityText {

  private final QualityReport report;
  private final Screen screen;

  QualityText(QualityReport report, Screen screen) {
    this.report = report;
    this.screen = screen;
  }

  /** Returns the lines. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(screen.toned("Pairs of countries that meet", Tone.BOLD));
    lines.add(
        screen.toned(
            "Stories: %d. Pairs labelled: %d, read: %d."
                .formatted(report.stories(), report.labelledPairs(), report.readPairs()),
            Tone.DIM));
    lines.add("");
    Table pairs = new Table("Pairs", "Precision", "Recall", "F1", "95 % of draws");
    accuracy(pairs, "found", report.found());
    accuracy(pairs, "and the status is right", report.withStatus());
    accuracy(pairs, "and the date, too", report.withStatusAndDate());
    lines.addAll(pairs.lines(screen));
    lines.add("");
    Table shares = new Table("Of", "Share", "Count");
    share(shares, "labelled news, found with its status", report.news());
    share(shares, "found, right in level", report.level());
    share(shares, "found, right in mode", report.mode());
    share(shares, "found, right in date", report.date());
    share(shares, "found with a place, right in it", report.place());
    share(shares, "names labelled, also read", report.namesFound());
    share(shares, "names read, also labelled", report.namesRight());
    share(shares, "statements labelled, also read", report.statementsFound());
    share(shares, "statements read, contrary to the label", report.statementsContradicted());
    lines.addAll(shares.lines(screen));
    if (report.differences() > 0) {
      misses(lines);
    }
    return lines;
  }

  private static void accuracy(Table table, String what, Accuracy accuracy) {
    table.row(
        Cell.of(what),
        number(accuracy.precision()),
        number(accuracy.recall()),
        number(accuracy.f1()),
        Cell.of(
            String.format(
                Locale.ROOT,
                "%.2f to %.2f",
                accuracy.interval().from(),
                accuracy.interval().to())));
  }

  private static void share(Table table, String what, Share share) {
    table.row(
        Cell.of(what),
        share.of() == 0 ? Cell.of("-") : number(share.share()),
        Cell.of(share.count() + " of " + share.of()));
  }

  private static Cell number(double value) {
    return Cell.of(String.format(Locale.ROOT, "%.3f", value));
  }

  private void misses(List<String> lines) {
    lines.add("");
    for (Miss miss : report.misses()) {
      lines.add(
          "%s  %s  %s"
              .formatted(
                  screen.toned(miss.kind().name(), Tone.BOLD), miss.countries(), miss.story()));
      side(lines, "label", miss.label());
      side(lines, "read", miss.read());
    }
    int more = report.differences() - report.misses().size();
    if (more > 0) {
      lines.add(
          screen.toned(
              "%d%s missed, false or of another status: --misses %d lists all"
                  .formatted(more, report.misses().isEmpty() ? "" : " more", report.differences()),
              Tone.DIM));
    }
  }

  private void side(List<String> lines, String whose, Miss.Side side) {
    if (side != null) {
      String text =
          "%s: %s, %s%s%s"
              .formatted(
                  whose,
                  side.status(),
                  side.date() == null ? "no date" : side.date(),
                  side.rule() == null ? "" : ", by " + side.rule(),
                  side.evidence() == null ? "" : ": \"" + side.evidence() + "\"");
      lines.add(screen.indented(text, 2, Tone.PLAIN));
    }
  }
}
