package dev.entente.producer.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.schemas.wire.RejectionReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stories in JSON: one object a line, or one document that is an object or an array of objects.
 * Lines are read one by one, so that a file may have any length and a bad line harms no other.
 */
final class JsonStories implements StoryFormat {

  /** Deeper than any story format nests; far below what exhausts a stack. */
  private static final int DEPTH = 50;

  private static final int NAME_LENGTH = 256;

  private static final Pattern OBJECT_LINE = Pattern.compile("(?m)^\\s*\\{\\s*\"");
  private static final Pattern ARRAY = Pattern.compile("^\\[\\s*(?:[{\\]]|\\z)");
  private static final Pattern FIRST_LINE = Pattern.compile("\\A(.*)\\R+\\s*(.?)");
  private static final Pattern DUPLICATE = Pattern.compile("^Duplicate field ");

  /** Two parsers that keep different ones of two equal keys see two stories. */
  private static final ObjectReader STRICT = reader(true);

  private static final ObjectReader LENIENT = reader(false);

  /** Asked in this order; the last one takes every object. */
  private final List<JsonDialect> dialects = List.of(new Ninjs(), new PlainJson());

  @Override
  public boolean recognises(Head head) {
    return head.text().startsWith("{")
        || ARRAY.matcher(head.text()).find()
        || OBJECT_LINE.matcher(head.text()).find();
  }

  @Override
  public void read(Document document) throws IOException, RefusedException {
    if (isOneValue(document.head())) {
      readValue(document);
    } else {
      readLines(document);
    }
  }

  /**
   * A value laid out over several lines: its first line is no whole object, the next begins none.
   */
  private static boolean isOneValue(Head head) {
    if (ARRAY.matcher(head.text()).find()) {
      return true;
    }
    Matcher first = FIRST_LINE.matcher(head.text());
    return first.find()
        && !first.group(1).stripTrailing().endsWith("}")
        && !first.group(2).equals("{");
  }

  private void readLines(Document document) throws IOException {
    BoundedLines lines = new BoundedLines(document.stream(), Limits.STORY_BYTES);
    for (BoundedLines.Line line = lines.next(); line != null; line = lines.next()) {
      String place = document.name() + ":" + line.number();
      byte[] bytes = line.bytes();
      if (line.tooLong()) {
        document.refuse(place, Document.tooLarge("this line", Limits.STORY_BYTES));
      } else if (!isBlank(bytes)) {
        document.offer(place, bytes, draft -> fill(document.decode(bytes, null), draft));
      }
    }
  }

  private void readValue(Document document) throws IOException, RefusedException {
    String text = document.decode(document.bytes(Limits.DOCUMENT_BYTES), null);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (JsonParser parser = LENIENT.createParser(bytes)) {
      boolean array = parser.nextToken() == JsonToken.START_ARRAY;
      int number = 0;
      while (!array || parser.nextToken() != JsonToken.END_ARRAY) {
        JsonLocation start = parser.currentTokenLocation();
        parser.skipChildren();
        int end = (int) parser.currentLocation().getByteOffset();
        byte[] one = Arrays.copyOfRange(bytes, (int) start.getByteOffset(), end);
        number++;
        String place = array ? document.name() + "[" + number + "]" : document.name();
        String json = new String(one, StandardCharsets.UTF_8);
        document.offer(place, one, draft -> fill(json, draft));
        if (!array) {
          break;
        }
      }
      if (parser.nextToken() != null) {
        throw malformed("something follows the end", parser.currentLocation());
      }
    } catch (JsonProcessingException e) {
      throw malformed(e);
    }
  }

  private void fill(String json, Draft draft) throws RefusedException {
    if (json.length() > Limits.STORY_BYTES) {
      throw Document.tooLarge("this story", Limits.STORY_BYTES);
    }
    JsonNode node = tree(json);
    if (!(node instanceof ObjectNode object)) {
      throw new RefusedException(
          RejectionReason.MALFORMED,
          "this is JSON, but not an object",
          "send each story as a JSON object");
    }
    for (JsonDialect dialect : dialects) {
      if (dialect.recognises(object)) {
        dialect.fill(new JsonFields(object), draft);
        return;
      }
    }
    throw new AssertionError("the last dialect takes every object");
  }

  private static JsonNode tree(String json) throws RefusedException {
    try {
      return STRICT.readTree(json);
    } catch (JsonProcessingException e) {
      if (DUPLICATE.matcher(e.getOriginalMessage()).find()) {
        return treeWithDuplicatesInAttachments(json);
      }
      throw malformed(e);
    }
  }

  /** Pictures' renditions under one name are common, and nobody looks there. */
  private static JsonNode treeWithDuplicatesInAttachments(String json) throws RefusedException {
    try (JsonParser parser = LENIENT.createParser(json)) {
      String twice = DuplicateFields.firstOutsideAttachments(parser);
      if (twice != null) {
        throw malformed("the field \"" + Text.name(twice) + "\" stands twice", null);
      }
      return LENIENT.readTree(json);
    } catch (JsonProcessingException e) {
      throw malformed(e);
    } catch (IOException e) {
      throw new AssertionError("a string is read without input or output", e);
    }
  }

  private static ObjectReader reader(boolean strict) {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxNameLength(NAME_LENGTH)
                    .maxStringLength(Limits.STORY_BYTES)
                    .build())
            .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, strict)
            .build();
    return JsonMapper.builder(factory)
        .build()
        .reader()
        .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  private static RefusedException malformed(JsonProcessingException e) {
    String what =
        e instanceof JsonEOFException
            ? "it ends in the middle"
            : e instanceof StreamConstraintsException
                ? "it is nested deeper, or has longer names or values, than a story"
                : "it cannot be read on";
    return malformed(what, e.getLocation());
  }

  private static RefusedException malformed(String what, JsonLocation where) {
    String place = "";
    if (where != null) {
      String line = where.getLineNr() > 1 ? " at line " + where.getLineNr() + "," : " at";
      place = line + " column " + where.getColumnNr();
    }
    return new RefusedException(
        RejectionReason.MALFORMED,
        "this is not well-formed JSON: " + what + place,
        "write the story with a JSON library, as UTF-8, one object a line");
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r' && b != '\f') {
        return false;
      }
    }
    return true;
  }
}
