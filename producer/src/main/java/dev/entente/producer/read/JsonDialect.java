package dev.entente.producer.read;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One way of writing a story as a JSON object. */
interface JsonDialect {

  /** Returns whether the object has the fields that only this dialect has. */
  boolean recognises(ObjectNode object);

  /**
   * Writes what the object says of the story into a draft.
   *
   * @throws RefusedException as MISSING_FIELD or BAD_VALUE, naming the field
   */
  void fill(JsonFields fields, Draft draft) throws RefusedException;
}
