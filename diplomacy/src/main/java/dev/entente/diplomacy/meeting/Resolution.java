package dev.entente.diplomacy.meeting;

/** Clusters the mentions of one key into meetings. */
public final class Resolution {

  private Resolution() {}

  /**
   * Takes one story's change in and returns what it changes.
   *
   * @param key who meets
   * @param change what the story says now and said before of this key
   * @param store the mentions in force; updated
   */
  public static Outcome apply(MeetingKey key, StoryChange change, MentionStore store) {
    // The clustering follows; until then nothing is known of any meeting.
    return new Outcome(java.util.List.of(), java.util.List.of(), java.util.List.of());
  }
}
