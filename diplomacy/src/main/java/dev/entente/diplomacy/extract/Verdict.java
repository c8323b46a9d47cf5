package dev.entente.diplomacy.extract;

/** What became of an attempt to read a meeting or a relation. */
public enum Verdict {
  /** A meeting of the result. */
  MEETING(true, "a meeting"),
  /** A relation signal of the result. */
  SIGNAL(true, "a relation signal"),
  /** It tells more of a meeting that an earlier place found. */
  SAME_MEETING(true, "more of a meeting told before"),
  /** It says more of a signal that an earlier place found. */
  SAME_SIGNAL(true, "more of a signal told before"),
  /** Its words stand inside a name. */
  INSIDE_NAME(false, "its words are part of a name"),
  /** Nobody was found on any side. */
  NOBODY(false, "nobody is there who could meet"),
  /** A cue says that there is no meeting to report. */
  NOT_REPORTED(false, "the words around it report no meeting"),
  /** A visit whose host is unknown, or the guest's own state. */
  NO_HOST(false, "a visit, and no other state receives it"),
  /** Fewer than two sides, or no state among them. */
  ONE_SIDE(false, "there are not two sides with a state among them"),
  /** A weak word and nothing that makes it a contact. */
  ONLY_A_HINT(false, "only a hint: no person, date, place or firm word"),
  /** Teams meet, not governments. */
  SPORT(false, "teams meet there, and no governments"),
  /** A name takes part that nothing explains. */
  UNEXPLAINED_NAME(false, "a name takes part that nothing in the story explains"),
  /** A visit gave its days and place to the meetings of its sentence. */
  LENT(false, "a visit: its days and place went to the meeting of its sentence"),
  /** A visit that is no meeting. */
  MERE_VISIT(false, "a visit without a meeting, and not a state visit of a leader"),
  /** The story tells the same as several meetings. */
  TOLD_APART(false, "the story tells it as one meeting with each"),
  /** "The talks", and no earlier meeting fits. */
  RECALLS_NOTHING(false, "it refers to a meeting that does not fit any told before"),
  /** It is wished for, denied or in doubt. */
  NOT_SO(false, "it is wished for, denied or in doubt"),
  /** A cue without a pair of states around it. */
  NO_PAIR(false, "no pair of states stands around it"),
  /** The story has said enough already. */
  ENOUGH(false, "the story has the most signals that are kept");

  private final boolean kept;
  private final String because;

  Verdict(boolean kept, String because) {
    this.kept = kept;
    this.because = because;
  }

  /** Returns whether it went into the result. */
  public boolean kept() {
    return kept;
  }

  /** Returns the verdict in words, without a full stop. */
  public String because() {
    return because;
  }
}
