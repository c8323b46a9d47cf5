package dev.entente.dashboard.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A list as CSV (RFC 4180), UTF-8: a line of names, then a line an item. */
final class Csv {

  private static final String LINE_END = "\r\n";

  private Csv() {}

  /**
   * Writes a list.
   *
   * @param columns what of each item: names, with a dot between a part and a part of it; a list
   *     becomes one cell, its items separated by semicolons
   */
  static String of(Iterable<JsonNode> items, List<String> columns) {
    StringBuilder csv = new StringBuilder(String.join(",", columns)).append(LINE_END);
    for (JsonNode item : items) {
      csv.append(
              columns.stream()
                  .map(column -> cell(item.at("/" + column.replace('.', '/'))))
                  .collect(Collectors.joining(",")))
          .append(LINE_END);
    }
    return csv.toString();
  }

  private static String cell(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return "";
    }
    if (value.isNumber() || value.isBoolean()) {
      return value.asText();
    }
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(part -> parts.add(part.isTextual() ? part.asText() : part.toString()));
      return text(String.join(";", parts));
    }
    return text(value.isTextual() ? value.asText() : value.toString());
  }

  /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
  private static String text(String raw) {
    boolean formula = !raw.isEmpty() && "=+-@\t\r".indexOf(raw.charAt(0)) >= 0;
    String text = formula ? "'" + raw : raw;
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
