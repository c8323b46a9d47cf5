package dev.entente.producer.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One story as a text wire transmits it, in the parts that the wire's layout sets apart. Any part
 * may be null but the marks and the body.
 *
 * @param serviceNumber the number that the service gave the message: "W2870", "dpa 0045"
 * @param urgency 1 to 9
 * @param slug the routing name, without marks and word count; null where it names no one story
 * @param marks what the layout says of the version: "1st Ld-Writethru", "KILL KILL KILL"
 * @param headline without the layout's signs
 * @param byline with or without "By"
 * @param note to editors
 * @param sent when it was sent
 * @param day when it was sent, where the layout gives a day only
 * @param provider whose service it is
 * @param body one line a paragraph
 */
record Transmission(
    String serviceNumber,
    Integer urgency,
    String slug,
    List<String> marks,
    String headline,
    String byline,
    String note,
    Instant sent,
    LocalDate day,
    String provider,
    String body) {

  /** Returns the story as one plain wire text, for the reader of such; the byline is left out. */
  String plainText() {
    StringBuilder text = new StringBuilder();
    marks.forEach(mark -> text.append('(').append(mark).append(") "));
    if (headline != null) {
      text.append(headline);
    }
    return text.isEmpty() ? body : text.append('\n').append(body).toString();
  }
}
