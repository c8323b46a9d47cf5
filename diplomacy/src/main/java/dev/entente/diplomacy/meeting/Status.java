package dev.entente.diplomacy.meeting;

/** Where a meeting stands in its life, as the codebook of this project defines it. */
public enum Status {
  /** Asked for, sought, considered, under discussion, offered. */
  PROPOSED,
  /** Settled: announced, agreed, "will". */
  SCHEDULED,
  /** Going on by the time of the story. */
  ONGOING,
  /** Over by the time of the story. */
  HELD,
  /** Put off. */
  POSTPONED,
  /** Called off. */
  CANCELLED,
  /** Declined, ruled out. */
  REFUSED
}
