package dev.entente.diplomacy.lexicon;

/** For whom the holder of a title stands. */
public enum Standing {
  /** A state, or a body, at a level. */
  REPRESENTATIVE,
  /** A state's parliament, without a level. */
  LEGISLATOR,
  /** Speaks for a state, and takes no part. */
  SPEAKER,
  /** No state: parties, companies, regions, spouses, and those no longer in office. */
  NOBODY
}
