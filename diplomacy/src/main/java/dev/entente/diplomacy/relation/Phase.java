package dev.entente.diplomacy.relation;

/** How a pair's ties move. */
public enum Phase {
  /** Getting better. */
  WARMING,
  /** No clear movement. */
  STEADY,
  /** Getting worse. */
  COOLING,
  /** Bad. */
  STRAINED,
  /** Bad, and no contact. */
  FROZEN
}
