package dev.entente.diplomacy.version;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What of a delivery decides which story it belongs to. Small: a provider's digests are kept
 * together, its texts are not.
 *
 * @param storyId the id under which it was delivered
 * @param kind what the delivery is
 * @param provisional true where that id was derived because the wire gave none
 * @param revision what its mark says of its place: URGENT 0, unmarked 1, LEAD 2, and so on
 * @param day the calendar day at the dateline; null only for a note that gives none
 * @param city the dateline's city in lower case, empty where there is none
 * @param slug the wire's name for this one story in plain wording, empty where there is none
 * @param words the headline's content words, see {@link Wording#contentWords}, sorted
 * @param opening hashes of the word triples that the text opens with, see {@link Wording#opening},
 *     sorted
 * @param names what the story can be called by, in any of its versions; see {@link Names}
 * @param references the names of the stories that it means
 */
public record StoryDigest(
    String storyId,
    Kind kind,
    boolean provisional,
    int revision,
    LocalDate day,
    String city,
    String slug,
    List<String> words,
    List<Integer> opening,
    List<String> names,
    List<String> references) {

  /** What a delivery is to its story. */
  public enum Kind {
    /** A first version, as far as it says: carries no mark. */
    PLAIN,
    /**
     * A flash before the story, or a version after the first: URGENT, (LEAD), UPDATE 2-,
     * CORRECTED-, REPEAT.
     */
    MARKED,
    /** A note that withdraws or suspends stories that it names. */
    NOTE
  }

  public StoryDigest {
    Objects.requireNonNull(storyId, "a digest needs its story's id");
    Objects.requireNonNull(kind, "a digest needs a kind: " + storyId);
    if (kind != Kind.NOTE) {
      Objects.requireNonNull(day, "a digest needs a day: " + storyId);
    }
    words = List.copyOf(words);
    opening = List.copyOf(opening);
    names = List.copyOf(names);
    references = List.copyOf(references);
  }

  /** Returns the digest of a note. */
  public static StoryDigest note(String storyId, LocalDate day, List<String> references) {
    return new StoryDigest(
        storyId, Kind.NOTE, false, 1, day, "", "", List.of(), List.of(), List.of(), references);
  }
}
