package dev.entente.schemas;

import dev.entente.schemas.diplomacy.Decision;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keys of diplomacy.decisions: {@code JPN-KOR.1f0c…|MERGE|JPN-KOR.9a41…}, {@code
 * JPN-KOR.1f0c…|REJECT}. The same decision has one key, whoever takes it and whichever meeting is
 * named first, so that it can be taken back by a tombstone; and the key alone says whose meetings
 * it is about.
 */
public final class DecisionKeys {

  private static final String SEPARATOR = "|";
  private static final int HASH_DIGITS = 12;

  private DecisionKeys() {}

  /**
   * Returns the key of a decision.
   *
   * @throws IllegalArgumentException when it is one that cannot be carried out: its message says
   *     why, for whoever decided
   */
  public static String of(Decision decision) {
    Objects.requireNonNull(decision, "no decision");
    String meeting = decision.getMeetingId();
    return switch (decision.getKind()) {
      case MERGE -> merge(meeting, decision.getOtherMeetingId());
      case SPLIT -> meeting + SEPARATOR + "SPLIT" + SEPARATOR + hash(decision.getStories());
      case REJECT -> meeting + SEPARATOR + "REJECT";
      case UNKNOWN ->
          throw new IllegalArgumentException("a decision is to merge, to split or to reject");
    };
  }

  /**
   * Returns whose meetings a decision is about, {@code JPN-KOR}: the part of the meeting id before
   * its hash. Empty where the key is not one of ours.
   */
  public static Optional<String> meetingKey(String decisionKey) {
    Objects.requireNonNull(decisionKey, "no key of a decision");
    int end = decisionKey.indexOf(SEPARATOR);
    return end < 0 ? Optional.empty() : who(decisionKey.substring(0, end));
  }

  private static String merge(String one, String other) {
    if (other == null || one.equals(other)) {
      throw new IllegalArgumentException("a merge is of two meetings; " + one + " is only one");
    }
    if (!who(one).equals(who(other))) {
      throw new IllegalArgumentException(
          "meetings of different countries or bodies are never one: " + one + " and " + other);
    }
    return Stream.of(one, other)
        .sorted()
        .collect(Collectors.joining(SEPARATOR + "MERGE" + SEPARATOR));
  }

  private static Optional<String> who(String meetingId) {
    int hash = meetingId.lastIndexOf('.');
    return hash <= 0 ? Optional.empty() : Optional.of(meetingId.substring(0, hash));
  }

  private static String hash(List<String> stories) {
    if (stories.isEmpty()) {
      throw new IllegalArgumentException(
          "a split names the stories (provider|storyId) whose reports are a meeting of their own");
    }
    String sorted = stories.stream().sorted().collect(Collectors.joining("\n"));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(sorted.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
