package dev.entente.diplomacy.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A table of the lexicon: tab-separated, UTF-8, "#" for comments, the columns' names in its first
 * line. A newsroom's own table of the same name is read after ours: an entry with the same key
 * comes instead, and a line whose first cell is "!" and a form takes that form's entries away.
 */
final class Table {
  private final String name;
  private final List<String> columns;
  private final List<Row> rows = new ArrayList<>();

  private Table(String name, List<String> columns) {
    this.name = name;
    this.columns = columns;
  }

  /** Reads our own table, and the newsroom's where its folder is not null and has one. */
  static Table read(String name, Path folder, String... columns) {
    Table table = new Table(name, List.of(columns));
    try (InputStream ours = Table.class.getResourceAsStream(name)) {
      table.add("lexicon/" + name, ours.readAllBytes());
      if (folder != null && Files.exists(folder.resolve(name))) {
        table.add(folder.resolve(name).toString(), Files.readAllBytes(folder.resolve(name)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the lexicon's " + name, e);
    }
    return table;
  }

  private void add(String file, byte[] bytes) {
    String[] lines = decode(file, bytes).split("\r?\n", -1);
    boolean headed = false;
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isBlank() || lines[i].startsWith("#")) {
        continue;
      }
      List<String> cells = Arrays.stream(lines[i].split("\t", -1)).map(String::strip).toList();
      String place = file + ", line " + (i + 1);
      if (!headed) {
        if (!cells.equals(columns)) {
          throw new LexiconException(
              place
                  + " does not name the columns: begin the table with \""
                  + String.join("<tab>", columns)
                  + "\"");
        }
        headed = true;
        continue;
      }
      Row row = new Row(file, i + 1, columns, cells);
      if (!row.takesAway() && cells.size() != columns.size()) {
        throw row.broken(
            "has " + cells.size() + " cells, not " + columns.size(),
            "write " + String.join("<tab>", columns) + ", \"-\" where there is nothing");
      }
      rows.add(row);
    }
  }

  private static String decode(String file, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new LexiconException(file + " is not UTF-8: save it as UTF-8 without BOM", e);
    }
  }

  /** Returns the entries in the tables' order, as the longer method does, laid on nothing. */
  <E> List<E> entries(
      Function<Row, ? extends Collection<E>> read,
      Function<E, String> form,
      Function<E, Object> key) {
    return entries(List.of(), read, form, key);
  }

  /**
   * Returns the entries in the tables' order, after those that they are laid on.
   *
   * @param base entries of another table, which rows of this one may replace or take away
   * @param read the entries that a row holds
   * @param form what a "!" line would call the entry
   * @param key entries with equal keys replace each other
   */
  <E> List<E> entries(
      List<E> base,
      Function<Row, ? extends Collection<E>> read,
      Function<E, String> form,
      Function<E, Object> key) {
    Map<Object, E> entries = new LinkedHashMap<>();
    base.forEach(entry -> entries.put(key.apply(entry), entry));
    for (Row row : rows) {
      if (row.takesAway()) {
        String gone = row.cells().get(0).substring(1);
        if (!entries.values().removeIf(entry -> form.apply(entry).equals(gone))) {
          throw row.broken(
              "takes away \"" + gone + "\", which " + name + " does not have",
              "correct the form, or delete the line");
        }
      } else {
        for (E entry : read.apply(row)) {
          Object at = key.apply(entry);
          entries.remove(at);
          entries.put(at, entry);
        }
      }
    }
    return List.copyOf(entries.values());
  }
}
