package dev.entente.diplomacy.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads this package's tables: tab-separated, a line a row, "#" before a remark. */
final class Tables {

  /** One row, and where it stands. */
  record Row(String file, int line, List<String> cells) {

    /** Returns the cell of a column counted from 0, stripped. */
    String cell(int column) {
      return cells.get(column);
    }
  }

  private Tables() {}

  /**
   * Returns the rows of a table beside this class.
   *
   * @throws IllegalStateException where a row has another number of columns, naming file and line
   */
  static List<Row> rows(String file, int columns) {
    List<Row> rows = new ArrayList<>();
    try (InputStream bytes = Tables.class.getResourceAsStream(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("# ")) {
          List<String> cells = List.of(line.split("\t", -1));
          if (cells.size() != columns) {
            throw new IllegalStateException(
                file
                    + ", line "
                    + number
                    + ": "
                    + cells.size()
                    + " columns, not "
                    + columns
                    + "; separate them by one tab each");
          }
          rows.add(new Row(file, number, cells));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read our own table " + file, unreadable);
    }
    return rows;
  }
}
