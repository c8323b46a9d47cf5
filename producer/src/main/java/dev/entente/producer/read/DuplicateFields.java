package dev.entente.producer.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Finds a field that stands twice in one JSON object, where a reader of stories would look. */
final class DuplicateFields {

  /** What hangs on a story: pictures, their renditions, a system's own data. */
  private static final Set<String> ATTACHMENTS = Set.of("associations", "renditions", "extra");

  private DuplicateFields() {}

  /**
   * Returns the first name that stands twice in an object outside the attachments, or null.
   *
   * @param parser at the beginning of a document, not detecting duplicates itself
   */
  static String firstOutsideAttachments(JsonParser parser) throws IOException {
    Deque<Set<String>> open = new ArrayDeque<>();
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        open.push(new HashSet<>());
      } else if (token == JsonToken.END_OBJECT) {
        open.pop();
      } else if (token == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (!open.element().add(name)) {
          return name;
        }
        if (ATTACHMENTS.contains(name)) {
          parser.nextToken();
          parser.skipChildren();
        }
      }
    }
    return null;
  }
}
