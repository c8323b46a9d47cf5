package dev.entente.diplomacy.meeting;

/** How the sides meet. */
public enum Mode {
  /** Face to face. */
  IN_PERSON,
  /** By telephone. */
  PHONE,
  /** By video link. */
  VIDEO
}
