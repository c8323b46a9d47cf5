package dev.entente.producer.read;

import java.util.Objects;

/**
 * Where a delivery departs from the standard that its format follows. Being read leniently, it may
 * be used all the same.
 *
 * @param place where, as its sender knows it: {@code feed.jsonl:12}, {@code story.xml newsItem[2]}
 * @param wrong what, one sentence without a full stop
 */
public record Departure(String place, String wrong) {

  public Departure {
    Objects.requireNonNull(place, "say where");
    Objects.requireNonNull(wrong, "say what is wrong");
  }
}
