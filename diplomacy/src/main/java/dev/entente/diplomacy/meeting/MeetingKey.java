package dev.entente.diplomacy.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Who meets: mentions of different keys are never the same meeting. Written {@code JPN-KOR}, {@code
 * JPN-KOR-USA}, {@code KOR+EU}.
 *
 * @param countries ISO 3166-1 alpha-3 of the states represented, sorted, without repeats
 * @param bodies short names of the international bodies that take part, sorted, without repeats
 */
public record MeetingKey(List<String> countries, List<String> bodies) {

  public MeetingKey {
    countries = List.copyOf(new TreeSet<>(countries));
    bodies = List.copyOf(new TreeSet<>(bodies));
    if (countries.size() + bodies.size() < 2) {
      throw new IllegalArgumentException(
          "a meeting needs two sides, states or bodies: " + countries + " " + bodies);
    }
  }

  /** Returns the key of the meeting that a mention tells of. */
  public static MeetingKey of(MeetingMention told) {
    return new MeetingKey(told.countries(), told.bodies());
  }

  /**
   * Reads a key back from its written form.
   *
   * @throws IllegalArgumentException when it names fewer than two sides
   */
  public static MeetingKey parse(String written) {
    Objects.requireNonNull(written, "a meeting key needs a written form");
    List<String> sides = List.of(written.split("\\+", -1));
    List<String> countries =
        sides.get(0).isEmpty() ? List.of() : List.of(sides.get(0).split("-", -1));
    return new MeetingKey(countries, sides.subList(1, sides.size()));
  }

  /** Returns every pair of its states, {@code AAA-BBB}, sorted; empty for one state with a body. */
  public List<String> pairs() {
    List<String> pairs = new ArrayList<>();
    for (int first = 0; first < countries.size(); first++) {
      for (int second = first + 1; second < countries.size(); second++) {
        pairs.add(countries.get(first) + "-" + countries.get(second));
      }
    }
    return List.copyOf(pairs);
  }

  /** Returns the written form. */
  @Override
  public String toString() {
    String states = String.join("-", countries);
    return bodies.isEmpty() ? states : states + "+" + String.join("+", bodies);
  }
}
