package dev.entente.diplomacy.meeting;

import java.util.Collection;
import java.util.List;

/** What meetings are about, as the topic rules name it. */
public final class Topics {

  /** Nothing that the rules know. */
  public static final String OTHER = "other";

  /** Tells what the talks are, not what they are about: a third side goes between the others. */
  public static final String MEDIATION = "mediation";

  /** Tells what the talks are, not what they are about: an agreement is being worked out. */
  public static final String NEGOTIATION = "negotiation";

  private Topics() {}

  /** Returns what a record shows of the topics that its stories give: sorted, never empty. */
  static List<String> printed(Collection<String> told) {
    List<String> matters = matters(told);
    return matters.isEmpty() ? List.of(OTHER) : matters;
  }

  /** Returns those that tell what a meeting is about, sorted. */
  public static List<String> matters(Collection<String> told) {
    return told.stream()
        .filter(topic -> !topic.equals(MEDIATION) && !topic.equals(NEGOTIATION))
        .sorted()
        .toList();
  }
}
