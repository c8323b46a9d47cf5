package dev.entente.dashboard.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.dashboard.read.Countries;
import dev.entente.schemas.diplomacy.Level;
import dev.entente.schemas.diplomacy.Phase;
import dev.entente.schemas.diplomacy.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Something that may be asked for: its name, what may be given, and how it is read.
 *
 * @param name as in the address
 * @param description for the document
 * @param schema JSON Schema of what may be given, for the document
 * @param reading makes a value of the text; throws a {@link Problem} that says what is wrong
 */
record Parameter<T>(
    String name, String description, ObjectNode schema, Function<String, T> reading) {

  static final int PAGE = 50;
  private static final int LONGEST_PAGE = 1_000;
  private static final int LONGEST_TEXT = 200;
  private static final int LONGEST_CURSOR = 300;

  static final Parameter<String> COUNTRY =
      new Parameter<>(
          "country",
          "ISO 3166-1 alpha-3 of a country, such as KOR.",
          string().put("pattern", "^[A-Za-z]{3}$"),
          text -> country("country", text));
  static final Parameter<String> PAIR =
      new Parameter<>(
          "pair",
          "Two countries, such as JPN-KOR; in either order.",
          string().put("pattern", "^[A-Za-z]{3}-[A-Za-z]{3}$"),
          Parameter::pair);
  static final Parameter<Set<Status>> STATUS =
      new Parameter<>(
          "status",
          "One or several, separated by commas: " + names(Status.values()) + ".",
          string(),
          text -> several("status", text, Status.class));
  static final Parameter<Set<Level>> LEVEL =
      new Parameter<>(
          "level",
          "One or several, separated by commas: " + names(Level.values()) + ".",
          string(),
          text -> several("level", text, Level.class));
  static final Parameter<Set<Phase>> PHASE =
      new Parameter<>(
          "phase",
          "One or several, separated by commas: " + names(Phase.values()) + ".",
          string(),
          text -> several("phase", text, Phase.class));
  static final Parameter<LocalDate> FROM =
      new Parameter<>("from", "First day, such as 2026-03-01.", date(), text -> day("from", text));
  static final Parameter<LocalDate> TO =
      new Parameter<>("to", "Last day, such as 2026-03-31.", date(), text -> day("to", text));
  static final Parameter<LocalDate> DAY =
      new Parameter<>(
          "day",
          "The day to which states are carried; without it that of the newest story. A pair whose"
              + " newest story is later keeps its own day.",
          date(),
          text -> day("day", text));
  static final Parameter<Instant> SINCE =
      new Parameter<>(
          "since",
          "From then on: a day, or an instant such as 2026-03-01T12:00:00Z.",
          string(),
          Parameter::instant);
  static final Parameter<String> TEXT =
      new Parameter<>(
          "q",
          "Words that must all occur, in names, places or evidence; case and accents do not count.",
          string().put("maxLength", LONGEST_TEXT),
          text -> bounded("q", text, LONGEST_TEXT));
  static final Parameter<Order> ORDER =
      new Parameter<>(
          "order",
          "By day: newest (without it) or oldest first.",
          oneOf(Order.values()),
          text -> choice("order", text, Order.class));
  static final Parameter<Sort> SORT =
      new Parameter<>(
          "sort",
          "By change of temperature over 4 weeks (without it), temperature, or pair.",
          oneOf(Sort.values()),
          text -> choice("sort", text, Sort.class));
  static final Parameter<Integer> LIMIT =
      new Parameter<>(
          "limit",
          "Most items of the page, %d without it, at most %d.".formatted(PAGE, LONGEST_PAGE),
          Json.object().put("type", "integer").put("minimum", 1).put("maximum", LONGEST_PAGE),
          Parameter::limit);
  static final Parameter<String> CURSOR =
      new Parameter<>(
          "cursor",
          "The `next` of the page before.",
          string().put("maxLength", LONGEST_CURSOR),
          Cursor::read);
  static final Parameter<Format> FORMAT =
      new Parameter<>(
          "format",
          "json (without it) or csv; `Accept: text/csv` does the same.",
          oneOf(Format.values()),
          text -> choice("format", text, Format.class));

  /** In which order meetings come. */
  enum Order {
    NEWEST,
    OLDEST
  }

  /** In which order pairs come. */
  enum Sort {
    CHANGE,
    TEMPERATURE,
    PAIR
  }

  /** In which form a list is answered. */
  enum Format {
    JSON,
    CSV
  }

  Parameter {
    Objects.requireNonNull(name, "a parameter needs a name");
    Objects.requireNonNull(reading, "a parameter needs a reading");
  }

  static String country(String name, String text) {
    String code = text.toUpperCase(Locale.ROOT);
    if (!Countries.isKnown(code)) {
      throw Problem.badRequest(
          "%s=%s is no country: give its three letters of ISO 3166-1, such as KOR"
              .formatted(name, text));
    }
    return code;
  }

  static String pair(String text) {
    List<String> codes = List.of(text.toUpperCase(Locale.ROOT).split("-", -1));
    if (codes.size() != 2 || codes.get(0).equals(codes.get(1))) {
      throw Problem.badRequest(
          "%s is no pair: give two countries, such as JPN-KOR".formatted(text));
    }
    codes.forEach(code -> country("pair", code));
    return codes.get(0).compareTo(codes.get(1)) < 0
        ? codes.get(0) + "-" + codes.get(1)
        : codes.get(1) + "-" + codes.get(0);
  }

  private static LocalDate day(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Problem.badRequest("%s=%s is no day: write it as 2026-03-31".formatted(name, text));
    }
  }

  private static Instant instant(String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      throw Problem.badRequest(
          "since=%s is no day and no instant: write it as 2026-03-01 or 2026-03-01T12:00:00Z"
              .formatted(text));
    }
  }

  private static Integer limit(String text) {
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= LONGEST_PAGE) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw Problem.badRequest(
        "limit=%s is no whole number from 1 to %d".formatted(text, LONGEST_PAGE));
  }

  private static String bounded(String name, String text, int most) {
    if (text.length() > most) {
      throw Problem.badRequest("%s is longer than %d characters".formatted(name, most));
    }
    return text;
  }

  private static <E extends Enum<E>> E choice(String name, String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.badRequest(
                    "%s=%s is none of %s".formatted(name, text, names(type.getEnumConstants()))));
  }

  private static <E extends Enum<E>> Set<E> several(String name, String text, Class<E> type) {
    EnumSet<E> values = EnumSet.noneOf(type);
    for (String part : text.split(",", -1)) {
      values.add(choice(name, part.strip(), type));
    }
    return values;
  }

  private static String names(Enum<?>[] values) {
    return String.join(", ", Arrays.stream(values).map(Enum::name).toList());
  }

  private static ObjectNode string() {
    return Json.object().put("type", "string");
  }

  private static ObjectNode date() {
    return string().put("format", "date");
  }

  private static ObjectNode oneOf(Enum<?>[] values) {
    ObjectNode schema = string();
    var names = schema.putArray("enum");
    Arrays.stream(values).forEach(value -> names.add(value.name().toLowerCase(Locale.ROOT)));
    return schema;
  }

  /** Reads a value that is there. */
  Optional<T> read(Optional<String> text) {
    return text.map(reading);
  }
}
