package dev.entente.schemas;

import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;

/** Confluent's serializer, with the registry asked apart so that its faults are told from ours. */
final class RegistryAvroSerializer<T extends SpecificRecord> implements Serializer<T> {

  private final SchemaRegistry registry;
  private final boolean key;
  private final Schema schema;
  private final KafkaAvroSerializer delegate;
  private final Set<String> knownTopics = ConcurrentHashMap.newKeySet();

  RegistryAvroSerializer(
      Class<T> type, SchemaRegistry registry, Map<String, Object> config, boolean key) {
    this.registry = registry;
    this.key = key;
    this.schema = SchemaRegistry.registeredForm(type);
    this.delegate = new KafkaAvroSerializer(registry.client());
    delegate.configure(config, key);
  }

  @Override
  public byte[] serialize(String topic, T value) {
    return serialize(topic, null, value);
  }

  @Override
  public byte[] serialize(String topic, Headers headers, T value) {
    if (value == null) {
      return null;
    }
    if (!knownTopics.contains(topic)) {
      registry.requireRegistered(SchemaRegistry.subject(topic, key), schema);
      knownTopics.add(topic);
    }
    try {
      return delegate.serialize(topic, headers, value);
    } catch (RuntimeException e) {
      throw new SerializationException(
          "a " + schema.getName() + " cannot be written to " + topic + ": " + AvroFailure.reason(e),
          e);
    }
  }

  @Override
  public void close() {
    delegate.close();
  }
}
