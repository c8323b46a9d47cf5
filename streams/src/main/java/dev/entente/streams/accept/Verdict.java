package dev.entente.streams.accept;

/** What is to be done with one delivery, given what is known of its story. */
enum Verdict {
  /** Take the story back for good. */
  KILL,
  /** Take the story back until a later version comes. */
  SUSPEND,
  /** Keep it until its embargo ends. */
  WAIT,
  /** Read it: what it tells replaces what the story told before. */
  READ,
  /** Nothing: this very version is known. */
  UNCHANGED,
  /** Nothing: a later version or a kill has overtaken it. */
  STALE
}
