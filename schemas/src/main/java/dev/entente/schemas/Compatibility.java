package dev.entente.schemas;

/** What a new version of a schema must be able to do with every earlier one. */
public enum Compatibility {
  /** New readers read all old records: consumers are upgraded first. */
  BACKWARD_TRANSITIVE,
  /** New readers read all old records, and every old reader reads new ones. */
  FULL_TRANSITIVE
}
