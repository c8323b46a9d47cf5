package dev.entente.producer.feed;

import dev.entente.schemas.wire.Transport;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What a transport knows of one of its feeds, apart from what came by it.
 *
 * @param feed its name
 * @param transport how stories come by it
 * @param idle silence after which somebody should be told, or null
 * @param problem why it could not be read when it was last tried, or null
 */
public record FeedHealth(String feed, Transport transport, Duration idle, String problem) {

  public FeedHealth {
    Objects.requireNonNull(feed, "a feed needs its name");
    Objects.requireNonNull(transport, "a feed needs its transport");
  }

  /** Returns the silence after which somebody should be told, if any. */
  public Optional<Duration> idleTime() {
    return Optional.ofNullable(idle);
  }

  /** Returns why it could not be read when it was last tried, if so. */
  public Optional<String> lastProblem() {
    return Optional.ofNullable(problem);
  }
}
