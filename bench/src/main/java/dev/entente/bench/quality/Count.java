package dev.entente.bench.quality;

/** What is counted in a story. */
enum Count {
  /** Pairs labelled. */
  LABELLED,
  /** Pairs read. */
  READ,
  /** Labelled pairs that were read. */
  FOUND,
  /** Found, with the status. */
  STATUS,
  /** Found, with status and date. */
  FULL,
  /** Labelled pairs that are the story's news. */
  NEWS_LABELLED,
  /** Found among those, with the status. */
  NEWS,
  /** Found, on the same days. */
  DATE,
  /** Found, at the same level. */
  LEVEL,
  /** Found, in the same mode. */
  MODE,
  /** Found where the label has a place. */
  PLACE_LABELLED,
  /** Found among those, at that place. */
  PLACE,
  /** Names that the labels of found pairs have. */
  NAMES_LABELLED,
  /** Names that were read for found pairs. */
  NAMES_READ,
  /** Labelled names that were read. */
  NAMES,
  /** Statements labelled: a pair, and whether it is for better or worse. */
  STATEMENTS_LABELLED,
  /** Such statements read. */
  STATEMENTS_READ,
  /** Labelled statements that were read. */
  STATEMENTS,
  /** Pairs of whom the opposite of the label, and nothing else, was read. */
  STATEMENTS_CONTRADICTED
}
