package dev.entente.diplomacy.meeting;

/** How many sides sit together. */
public enum Format {
  /** Two states, or one state and one body. */
  BILATERAL,
  /** Three or more as a group: each pair of them counts. */
  MULTILATERAL,
  /** A large gathering where only attendance is reported: no pair counts. */
  CONFERENCE
}
