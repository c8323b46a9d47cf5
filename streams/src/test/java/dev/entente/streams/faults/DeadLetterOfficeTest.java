package dev.entente.streams.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.entente.schemas.AvroSerdes;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topics;
import dev.entente.schemas.wire.DeadLetterReason;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class DeadLetterOfficeTest {

  /** Nobody listens on port 1. */
  private static final Map<String, String> NO_REGISTRY =
      Map.of(SchemaRegistry.URL, "http://127.0.0.1:1");

  private final Topics topics = Topics.standard();

  @Test
  void registryThatIsAwayIsNobodysDeadLetter() {
    byte[] readable = {0, 0, 0, 0, 1, 2, 3};
    Throwable failure =
        catchThrowable(
            () ->
                AvroSerdes.of(topics.stories(), SchemaRegistry.connect(NO_REGISTRY))
                    .deserializer()
                    .deserialize(topics.stories().name(), readable));
    Brake brake = new Brake(0, InstantSource.fixed(Instant.EPOCH));

    assertThat(
            new DeadLetterOffice(topics.deadLetters(), brake)
                .accept(DeadLetterReason.UNREADABLE, null, new StreamsException(failure)))
        .isEmpty();
    assertThat(brake.isPulled()).as("an outage does not count").isFalse();
  }
}
