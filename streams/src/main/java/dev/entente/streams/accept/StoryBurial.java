package dev.entente.streams.accept;

import dev.entente.schemas.DeadLetters;
import dev.entente.schemas.Topic;
import dev.entente.schemas.wire.DeadLetter;
import dev.entente.schemas.wire.DeadLetterReason;
import dev.entente.schemas.wire.WireStory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Makes the dead letter of a story on which our code fails when its embargo ends: by then the
 * record that brought it is long committed, so it is written anew, as it was.
 *
 * @param topic where the story came from
 * @param serializer how stories are written there
 */
record StoryBurial(Topic<WireStory> topic, Serializer<WireStory> serializer) {

  /** The original's offset is not kept. */
  private static final long UNKNOWN_OFFSET = -1;

  DeadLetter bury(WireStory story, int partition, RuntimeException failure, Instant at) {
    return DeadLetters.of(
        DeadLetterReason.PROCESSING,
        new ConsumerRecord<>(
            topic.name(),
            partition,
            UNKNOWN_OFFSET,
            StoryMapper.key(story).getBytes(StandardCharsets.UTF_8),
            serializer.serialize(topic.name(), story)),
        "accept-story",
        failure,
        at);
  }
}
