package dev.entente.producer.publish;

import dev.entente.schemas.AvroSerdes;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topic;
import dev.entente.schemas.Topics;
import dev.entente.schemas.wire.FeedStatus;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.WireStory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;

/** Stories and rejections as records of their topics. */
final class Records implements AutoCloseable {

  private final Topic<WireStory> stories;
  private final Topic<Rejection> rejections;
  private final Topic<FeedStatus> statuses;
  private final Serializer<FeedStatus> statusSerializer;
  private final Serializer<WireStory> storySerializer;
  private final Serializer<Rejection> rejectionSerializer;

  /**
   * Prepares to make records.
   *
   * @param registry where the schemas are; stays open
   */
  Records(Topics topics, SchemaRegistry registry) {
    this.stories = topics.stories();
    this.rejections = topics.rejected();
    this.statuses = topics.feedStatus();
    this.statusSerializer = AvroSerdes.of(statuses, registry).serializer();
    this.storySerializer = AvroSerdes.of(stories, registry).serializer();
    this.rejectionSerializer = AvroSerdes.of(rejections, registry).serializer();
  }

  /**
   * Returns a story's record.
   *
   * @throws org.apache.kafka.common.KafkaException where the registry is away, or does not know the
   *     schema, or the story cannot be written
   */
  ProducerRecord<String, byte[]> of(WireStory story) {
    String key = story.getProvider() + "|" + story.getStoryId();
    return record(stories, storySerializer, key, story);
  }

  /** Returns a rejection's record, as {@link #of(WireStory)} does a story's. */
  ProducerRecord<String, byte[]> of(Rejection rejection) {
    String key =
        rejection.getProvider() == null || rejection.getStoryId() == null
            ? rejection.getInput()
            : rejection.getProvider() + "|" + rejection.getStoryId();
    return record(rejections, rejectionSerializer, key, rejection);
  }

  /** Returns the record of a feed's status, as {@link #of(WireStory)} does a story's. */
  ProducerRecord<String, byte[]> of(FeedStatus status) {
    return record(statuses, statusSerializer, status.getFeed(), status);
  }

  private static <T extends SpecificRecord> ProducerRecord<String, byte[]> record(
      Topic<T> topic, Serializer<T> serializer, String key, T value) {
    return new ProducerRecord<>(topic.name(), key, serializer.serialize(topic.name(), value));
  }

  @Override
  public void close() {
    storySerializer.close();
    rejectionSerializer.close();
    statusSerializer.close();
  }
}
