package dev.entente.producer.feed;

import dev.entente.producer.read.Delivery;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.WireStory;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of one delivery; given out only when that is durable.
 *
 * @param outcome in a word
 * @param delivery what was delivered
 */
public record Receipt(Outcome outcome, Delivery delivery) {

  public Receipt {
    Objects.requireNonNull(outcome, "a receipt needs its outcome");
    Objects.requireNonNull(delivery, "a receipt needs its delivery");
  }

  /** Returns the story, unless it was rejected. */
  public Optional<WireStory> story() {
    return delivery instanceof Delivery.Accepted accepted
        ? Optional.of(accepted.story())
        : Optional.empty();
  }

  /** Returns the rejection, if it was rejected. */
  public Optional<Rejection> rejection() {
    return delivery instanceof Delivery.Refused refused
        ? Optional.of(refused.rejection())
        : Optional.empty();
  }
}
