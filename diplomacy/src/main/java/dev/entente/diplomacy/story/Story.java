package dev.entente.diplomacy.story;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One version of one story, ready to be read.
 *
 * <p>Offsets of evidence count UTF-16 units in {@link #text()}, not in the body.
 *
 * @param id what the feed calls it, for messages only
 * @param provider who supplied it, in its one spelling, or null
 * @param published the calendar day at the dateline that "Wednesday" is counted from, or null
 * @param dateline as printed, or null where it stands in the body or is missing
 * @param headline as printed, or null
 * @param body the text; paragraphs are separated by line feeds where the feed keeps them
 */
public record Story(
    String id,
    String provider,
    LocalDate published,
    String dateline,
    String headline,
    String body) {

  public Story {
    Objects.requireNonNull(id, "a story needs an id");
    Objects.requireNonNull(body, "a story needs a body: " + id);
  }

  /** Returns headline, line feed, body; the body alone where there is no headline. */
  public String text() {
    return headline == null ? body : headline + "\n" + body;
  }

  /** Returns the publication day, where it is known. */
  public Optional<LocalDate> publicationDay() {
    return Optional.ofNullable(published);
  }
}
