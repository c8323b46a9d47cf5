package dev.entente.diplomacy.version;

import java.time.LocalDate;
import java.util.Collection;

/** Where the digests of one provider are kept; a key-value store with range scans can serve it. */
public interface DigestStore {

  /**
   * Returns the stories with provisional ids of one day and city, "" for those without a city, in
   * the order of their ids.
   */
  Collection<StoryDigest> of(LocalDate day, String city);

  /** Returns all stories with provisional ids of one day. Asked only for those without a city. */
  Collection<StoryDigest> of(LocalDate day);

  /** Returns the stories that are called by this name. */
  Collection<StoryDigest> called(String name);

  /** Returns the stories and notes that name a story so. */
  Collection<StoryDigest> naming(String name);
}
