package dev.entente.diplomacy.lexicon;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of a table.
 *
 * @param file as a reader of the message would look for it
 * @param line its number, from 1
 * @param columns the names of the table's columns
 * @param cells as many, or one alone that takes an entry away
 */
record Row(String file, int line, List<String> columns, List<String> cells) {

  /** Returns whether the line takes entries away. */
  boolean takesAway() {
    return cells.size() == 1 && cells.get(0).startsWith("!");
  }

  private String cell(String column) {
    return cells.get(columns.indexOf(column));
  }

  /** Returns the cell, which must not be empty or "-". */
  String text(String column) {
    String text = cell(column);
    if (text.isEmpty() || text.equals("-")) {
      throw broken("has no \"" + column + "\"", "write one, or delete the line");
    }
    return text;
  }

  /** Returns the cell, or null where it is "-". */
  String textOrNull(String column) {
    String text = cell(column);
    if (text.isEmpty()) {
      throw broken("leaves \"" + column + "\" empty", "write \"-\" for nothing");
    }
    return text.equals("-") ? null : text;
  }

  /** Returns the parts between "|", none where the cell is "-". */
  List<String> list(String column) {
    String text = textOrNull(column);
    if (text == null) {
      return List.of();
    }
    List<String> parts = Arrays.asList(text.split("\\|", -1));
    if (parts.stream().anyMatch(part -> !part.equals(part.strip()) || part.isEmpty())) {
      throw broken(
          "has an empty or padded entry in \"" + column + "\": \"" + text + "\"",
          "separate entries by a single \"|\" without spaces");
    }
    return parts;
  }

  /** Returns the constant that the cell names. */
  <E extends Enum<E>> E choice(String column, Class<E> choices) {
    String text = text(column);
    for (E choice : choices.getEnumConstants()) {
      if (choice.name().equals(text)) {
        return choice;
      }
    }
    throw broken(
        "has \"" + column + "\" " + text,
        "write one of "
            + Arrays.stream(choices.getEnumConstants())
                .map(Enum::name)
                .collect(Collectors.joining(", ")));
  }

  /** Returns the ISO 3166-1 alpha-3 code in the cell. */
  String country(String column) {
    return country(column, text(column));
  }

  /** Returns the ISO 3166-1 alpha-3 code in the cell, or null where it is "-". */
  String countryOrNull(String column) {
    String code = textOrNull(column);
    return code == null ? null : country(column, code);
  }

  /** Returns the ISO 3166-1 alpha-3 codes in the cell, none where it is "-". */
  List<String> countries(String column) {
    return list(column).stream().map(code -> country(column, code)).toList();
  }

  private String country(String column, String code) {
    if (code.length() != 3 || !code.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z')) {
      throw broken(
          "has \"" + column + "\" " + code, "write an ISO 3166-1 alpha-3 code, such as KOR");
    }
    return code;
  }

  /** Returns the day in the cell, or null where it is "-". */
  LocalDate dayOrNull(String column) {
    String text = textOrNull(column);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw broken("has \"" + column + "\" " + text, "write a day as 1991-12-26, or \"-\"");
    }
  }

  /** Returns the number in the cell, within the bounds. */
  double number(String column, double least, double most) {
    String text = text(column);
    try {
      double number = Double.parseDouble(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // the message below says it
    }
    throw broken("has \"" + column + "\" " + text, "write a number from " + least + " to " + most);
  }

  /** Returns whether the cell is "-". */
  boolean lacks(String column) {
    return textOrNull(column) == null;
  }

  /** Returns the exception that names this line. */
  LexiconException broken(String wrong, String remedy) {
    return new LexiconException(file + ", line " + line + " " + wrong + ": " + remedy);
  }
}
