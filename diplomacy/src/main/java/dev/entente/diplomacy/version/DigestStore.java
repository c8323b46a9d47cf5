package dev.entente.diplomacy.version;

import java.time.LocalDate;
import java.util.Collection;

/** Where the digests of one provider are kept; a key-value store with range scans can serve it. */
public interface DigestStore {

  /**
   * Returns the digests of one day and city, "" for those without a city, in the order of their
   * ids.
   */
  Collection<StoryDigest> of(LocalDate day, String city);

  /**
   * Returns all digests of one day. Asked only for those that name others or have no city, which
   * are few.
   */
  Collection<StoryDigest> of(LocalDate day);

  /** Returns the digests of one day that name other stories: kill and hold notes above all. */
  Collection<StoryDigest> namingOn(LocalDate day);
}
