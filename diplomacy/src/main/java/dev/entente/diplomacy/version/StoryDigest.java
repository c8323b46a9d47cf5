package dev.entente.diplomacy.version;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What of a delivery decides which story it belongs to. Small: a provider's digests are kept
 * together, its texts are not.
 *
 * @param storyId the id under which it was delivered
 * @param provisional true where that id was derived because the wire gave none
 * @param kind what the delivery is
 * @param day the calendar day at the dateline
 * @param city the dateline's city in lower case, empty where there is none
 * @param slug the wire's routing name in lower case, empty where there is none
 * @param headline the headline without marks, as printed; empty where there is none
 * @param words the headline's content words, see {@link Wording#contentWords}, sorted
 * @param opening hashes of the word triples that the text opens with, see {@link Wording#opening},
 *     sorted
 * @param references ids, slugs, service numbers or headlines of the stories that it names, as
 *     printed
 */
public record StoryDigest(
    String storyId,
    boolean provisional,
    Kind kind,
    LocalDate day,
    String city,
    String slug,
    String headline,
    List<String> words,
    List<Integer> opening,
    List<String> references) {

  /** What a delivery is to its story. */
  public enum Kind {
    /** A first version, as far as it says: carries no mark. */
    PLAIN,
    /**
     * A flash before the story, or a version after the first: URGENT, (LEAD), UPDATE 2-,
     * CORRECTED-.
     */
    MARKED,
    /** A note that withdraws or suspends stories that it names. */
    NOTE
  }

  public StoryDigest {
    Objects.requireNonNull(storyId, "a digest needs its story's id");
    Objects.requireNonNull(kind, "a digest needs a kind: " + storyId);
    Objects.requireNonNull(day, "a digest needs a day: " + storyId);
    words = List.copyOf(words);
    opening = List.copyOf(opening);
    references = List.copyOf(references);
  }
}
