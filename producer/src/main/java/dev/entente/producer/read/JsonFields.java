package dev.entente.producer.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.schemas.wire.RejectionReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fields of a story's JSON object, read with their types; a field that is null is missing. */
final class JsonFields {

  private final ObjectNode written;
  private final ObjectNode object;

  JsonFields(ObjectNode object) {
    this(object, object);
  }

  private JsonFields(ObjectNode written, ObjectNode object) {
    this.written = written;
    this.object = object;
  }

  /**
   * Returns the same fields under their names in small letters, those of elements in arrays too.
   *
   * @throws RefusedException where two names differ in case only, since a reader may mean either
   */
  JsonFields ignoringCase() throws RefusedException {
    ObjectNode small = written.objectNode();
    for (Map.Entry<String, JsonNode> field : written.properties()) {
      String name = field.getKey().toLowerCase(Locale.ROOT);
      if (small.has(name)) {
        throw new RefusedException(
            RejectionReason.MALFORMED,
            "a field stands twice, in different case",
            "send the story again with each field once");
      }
      small.set(name, field.getValue());
    }
    return new JsonFields(written, small);
  }

  /** Returns whether a field is there and not null. */
  boolean has(String field) {
    return object.hasNonNull(field);
  }

  /** Returns whether a field is there in just this case. */
  boolean hasAsWritten(String field) {
    return written.has(field);
  }

  /** Returns the elements of an array; none where the field is anything else. */
  Iterable<JsonNode> array(String field) {
    JsonNode value = object.path(field);
    return value.isArray() ? value : List.of();
  }

  /** Returns a whole number, or null where the field is missing or anything else. */
  Long lenientNumber(String field) {
    JsonNode value = object.path(field);
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return value.asLong();
    }
    return value.isTextual() ? Numbers.whole(value.asText()) : null;
  }

  /**
   * Returns a field's text, or null where it is missing. A number is taken as its digits, since ids
   * are often written so.
   *
   * @throws RefusedException as BAD_VALUE where it is a truth value, an object or an array
   */
  String text(String field) throws RefusedException {
    JsonNode value = object.path(field);
    if (isMissing(value)) {
      return null;
    }
    if (!value.isTextual() && !value.isIntegralNumber()) {
      throw badValue(field, "is not a string");
    }
    return value.asText();
  }

  /**
   * Returns a whole number, also one written as a string, or null where it is missing.
   *
   * @throws RefusedException as BAD_VALUE where it is none
   */
  Long number(String field) throws RefusedException {
    String text = text(field);
    if (text == null) {
      return null;
    }
    try {
      return Long.valueOf(text.strip());
    } catch (NumberFormatException e) {
      throw badValue(field, "is not a whole number");
    }
  }

  /**
   * Returns a day, with the instant where the field gives one, or null where it is missing.
   *
   * @throws RefusedException as BAD_VALUE where it is none
   */
  WireTime time(String field) throws RefusedException {
    String text = text(field);
    return text == null ? null : WireTime.parse(field, text);
  }

  /**
   * Returns an instant, or null where it is missing.
   *
   * @throws RefusedException as BAD_VALUE where it is none, or has no offset
   */
  Instant instant(String field) throws RefusedException {
    WireTime time = time(field);
    if (time == null) {
      return null;
    }
    if (time.instant() == null) {
      throw badValue(field, "has no time with an offset from UTC");
    }
    return time.instant();
  }

  /**
   * Returns the texts of an array, empty where it is missing; a single text counts as an array.
   *
   * @throws RefusedException as BAD_VALUE where an element is no text
   */
  List<String> texts(String field) throws RefusedException {
    JsonNode value = object.path(field);
    if (isMissing(value)) {
      return List.of();
    }
    if (!value.isArray()) {
      return List.of(text(field));
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode element : value) {
      if (!element.isTextual()) {
        throw badValue(field, "has an element that is not a string");
      }
      texts.add(element.asText());
    }
    return texts;
  }

  /** Says that a required field is missing. */
  static RefusedException missing(String field) {
    return new RefusedException(
        RejectionReason.MISSING_FIELD,
        "the field \"" + field + "\" is missing or null",
        "send the story again with this field");
  }

  /** Says what is wrong with a field. */
  static RefusedException badValue(String field, String wrong) {
    return new RefusedException(
        RejectionReason.BAD_VALUE,
        "the field \"" + field + "\" " + wrong,
        "send the story again with this field put right, or without it");
  }

  private static boolean isMissing(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }
}
