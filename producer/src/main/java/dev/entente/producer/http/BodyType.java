package dev.entente.producer.http;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which bodies are read at all; what they then are is told by their content. */
final class BodyType {

  private static final Pattern READ =
      Pattern.compile(
          "text/[a-z0-9.+-]+"
              + "|application/(?:json|xml|jsonl|json-lines|jsonlines|x-jsonlines|x-ndjson|ndjson)"
              + "|application/octet-stream"
              + "|application/[a-z0-9.-]+\\+(?:json|xml)");

  private BodyType() {}

  /**
   * Checks what the headers say of a body.
   *
   * @param contentType the header, or null
   * @param contentEncoding the header, or null
   * @throws Problem.Answered as WRONG_TYPE
   */
  static void require(String contentType, String contentEncoding) {
    if (contentEncoding != null && !contentEncoding.strip().equalsIgnoreCase("identity")) {
      throw wrong("a compressed body is not read", "send the body as it is, uncompressed");
    }
    if (contentType != null) {
      String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
      if (!READ.matcher(type).matches()) {
        throw wrong(
            "bodies of this Content-Type are not read",
            "send JSON, XML or text: application/json, application/xml, text/plain, …");
      }
    }
  }

  private static Problem.Answered wrong(String detail, String remedy) {
    return Problem.of(Problem.Kind.WRONG_TYPE, detail, remedy).thrown();
  }
}
