package dev.entente.bench.quality;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.cli.cluster.CommandFailure;
import dev.entente.diplomacy.lexicon.Country;
import dev.entente.diplomacy.lexicon.Lexicon;
import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.schemas.admin.ExitCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An object in a line of labels. What is wrong with it is said with where it stands and how it
 * should be; a field that is null is like one that is not there.
 *
 * @param where file, line and part, for whoever mends it
 * @param node the object
 */
record JsonPart(String where, JsonNode node) {

  JsonPart {
    if (!node.isObject()) {
      throw broken(where, "is no JSON object", "write one as `entente extract` prints it");
    }
  }

  /** Returns a text, or null. */
  String text(String field) {
    JsonNode value = node.path(field);
    if (isAbsent(value)) {
      return null;
    }
    if (!value.isTextual()) {
      throw broken("has the " + field + " " + value, "write a text or null");
    }
    return value.asText();
  }

  /** Returns whether something is so; what is not said is not. */
  boolean is(String field) {
    JsonNode value = node.path(field);
    if (!isAbsent(value) && !value.isBoolean()) {
      throw broken("has the " + field + " " + value, "write true or false");
    }
    return value.asBoolean();
  }

  /** Returns one of a kind's values. */
  <E extends Enum<E>> Optional<E> oneOf(Class<E> kind) {
    String field = kind.getSimpleName().toLowerCase(Locale.ROOT);
    String value = text(field);
    if (value == null) {
      return Optional.empty();
    }
    for (E known : kind.getEnumConstants()) {
      if (known.name().equals(value)) {
        return Optional.of(known);
      }
    }
    throw broken("has the " + field + " \"" + value + "\"", "write one of " + all(kind));
  }

  /** Returns one of a kind's values, which must be there. */
  <E extends Enum<E>> E required(Class<E> kind) {
    return oneOf(kind)
        .orElseThrow(
            () ->
                broken(
                    "has no " + kind.getSimpleName().toLowerCase(Locale.ROOT),
                    "write one of " + all(kind)));
  }

  private static <E extends Enum<E>> String all(Class<E> kind) {
    return Stream.of(kind.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
  }

  /** Returns objects of an array, such as meetings; none where it is not there. */
  List<JsonPart> parts(String field, String name) {
    List<JsonPart> parts = new ArrayList<>();
    for (JsonNode part : array(field)) {
      parts.add(new JsonPart("%s: %s %d".formatted(where, name, parts.size() + 1), part));
    }
    return parts;
  }

  private JsonNode array(String field) {
    JsonNode value = node.path(field);
    if (!isAbsent(value) && !value.isArray()) {
      throw broken("has the " + field + " " + value, "write an array, [] for none");
    }
    return value;
  }

  /** Returns whether the field is there. */
  boolean has(String field) {
    return !isAbsent(node.path(field));
  }

  /** Returns states, a former one as the state that it is counted under. */
  List<String> countries() {
    List<String> countries = new ArrayList<>();
    if (!has("countries")) {
      throw broken("has no countries", "write their codes, such as [\"JPN\",\"KOR\"]");
    }
    for (JsonNode code : array("countries")) {
      Country country =
          Lexicon.standard()
              .country(code.asText())
              .orElseThrow(
                  () ->
                      broken(
                          "has the country " + code,
                          "write an ISO 3166-1 alpha-3 code, such as KOR"));
      countries.add(country.kind() == Country.Kind.FORMER ? country.of() : country.code());
    }
    return countries;
  }

  /** Returns days, or null. */
  DateRange date() {
    JsonNode value = node.path("date");
    if (isAbsent(value)) {
      return null;
    }
    try {
      if (value.isArray() && value.size() == 2) {
        return new DateRange(
            LocalDate.parse(value.get(0).asText()), LocalDate.parse(value.get(1).asText()));
      }
    } catch (DateTimeException | IllegalArgumentException notDays) {
      throw undated(value);
    }
    throw undated(value);
  }

  private CommandFailure undated(JsonNode value) {
    return broken(
        "has the date " + value,
        "write the first and the last day, such as [\"2026-03-09\",\"2026-03-10\"], or null");
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  /** Returns the failure to throw. */
  CommandFailure broken(String what, String remedy) {
    return broken(where, what, remedy);
  }

  private static CommandFailure broken(String where, String what, String remedy) {
    return new CommandFailure(ExitCode.STORAGE, "%s %s: %s".formatted(where, what, remedy));
  }
}
