package dev.entente.diplomacy.extract;

/**
 * A form of a word that sets off a frame.
 *
 * @param frame the frame
 * @param form the form of a verb; {@link Form#NOUN} for a noun
 * @param plural whether a noun is in the plural
 */
record Trigger(Frame frame, Form form, boolean plural) {

  /** Forms of a trigger. */
  enum Form {
    /** "Meet". */
    BASE,
    /** "Meets". */
    THIRD,
    /** "Met", the past. */
    PAST,
    /** "Meeting". */
    GERUND,
    /** A noun. */
    NOUN
  }
}
