package dev.entente.schemas;

import java.util.Objects;

/**
 * One setting of a topic, as the contract wants it.
 *
 * @param name Kafka's name of the setting
 * @param value the value that a new topic gets
 * @param rule what another value on an existing topic means
 */
public record TopicSetting(String name, String value, Rule rule) {

  /** How firmly the contract holds on to the value. */
  public enum Rule {
    /** Any other value is wrong. */
    EXACTLY,
    /** A higher number, or -1 for "without limit", is right as well. */
    AT_LEAST,
    /** Operators may choose another value. */
    AT_CREATION
  }

  private static final long UNLIMITED = -1;

  public TopicSetting {
    Objects.requireNonNull(name, "a topic setting needs a name");
    Objects.requireNonNull(value, "a topic setting needs a value");
    Objects.requireNonNull(rule, "a topic setting needs a rule");
  }

  static TopicSetting exactly(String name, String value) {
    return new TopicSetting(name, value, Rule.EXACTLY);
  }

  static TopicSetting atLeast(String name, long value) {
    return new TopicSetting(name, Long.toString(value), Rule.AT_LEAST);
  }

  static TopicSetting atCreation(String name, String value) {
    return new TopicSetting(name, value, Rule.AT_CREATION);
  }

  /**
   * Returns whether a topic with this value is right.
   *
   * @param actual the broker's value, null where it names none
   */
  public boolean accepts(String actual) {
    return switch (rule) {
      case EXACTLY -> value.equals(actual);
      case AT_LEAST -> actual != null && isAtLeast(Long.parseLong(actual), Long.parseLong(value));
      case AT_CREATION -> true;
    };
  }

  private static boolean isAtLeast(long actual, long wanted) {
    return actual == UNLIMITED || (wanted != UNLIMITED && actual >= wanted);
  }
}
