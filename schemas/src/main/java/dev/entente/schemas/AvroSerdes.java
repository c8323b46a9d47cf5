package dev.entente.schemas;

import io.confluent.kafka.serializers.AbstractKafkaSchemaSerDeConfig;
import io.confluent.kafka.serializers.KafkaAvroDeserializerConfig;
import io.confluent.kafka.serializers.KafkaAvroSerializerConfig;
import io.confluent.kafka.serializers.subject.TopicNameStrategy;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Serdes of our records in the registry's wire format, over Confluent's own (de)serializer.
 *
 * <p>They never register a schema: that is done at deployment. Unreadable bytes are a {@link
 * org.apache.kafka.common.errors.SerializationException} that says why; a registry that is away is
 * a {@link RegistryException}, so that no outage is taken for a poisonous record.
 */
public final class AvroSerdes {

  private AvroSerdes() {}

  /**
   * Returns the serde of a topic's values.
   *
   * @param topic a topic of Avro records
   * @param registry where its schemas are; one may serve any number of serdes
   */
  public static <T extends SpecificRecord> Serde<T> of(Topic<T> topic, SchemaRegistry registry) {
    Objects.requireNonNull(topic, "the topic is null");
    return serde(topic.valueType(), registry, false);
  }

  /**
   * Returns the serde of a record class, with a registry client of its own.
   *
   * @param config see {@link SchemaRegistry#connect}
   * @param key whether it is for keys: they are registered under {@code <topic>-key}
   */
  public static <T extends SpecificRecord> Serde<T> forClass(
      Class<T> type, Map<String, ?> config, boolean key) {
    Objects.requireNonNull(type, "the record class is null");
    return serde(type, SchemaRegistry.connect(config), key);
  }

  private static <T extends SpecificRecord> Serde<T> serde(
      Class<T> type, SchemaRegistry registry, boolean key) {
    Objects.requireNonNull(registry, "the registry is null");
    Map<String, Object> config = fixedSettings(type, registry.config());
    return Serdes.serdeFrom(
        new RegistryAvroSerializer<>(type, registry, config, key),
        new RegistryAvroDeserializer<>(type, registry, config, key));
  }

  private static Map<String, Object> fixedSettings(Class<?> type, Map<String, Object> config) {
    Map<String, Object> settings = new HashMap<>(config);
    settings.put(AbstractKafkaSchemaSerDeConfig.AUTO_REGISTER_SCHEMAS, false);
    settings.put(AbstractKafkaSchemaSerDeConfig.USE_LATEST_VERSION, false);
    settings.put(AbstractKafkaSchemaSerDeConfig.KEY_SUBJECT_NAME_STRATEGY, TopicNameStrategy.class);
    settings.put(
        AbstractKafkaSchemaSerDeConfig.VALUE_SUBJECT_NAME_STRATEGY, TopicNameStrategy.class);
    settings.put(KafkaAvroSerializerConfig.AVRO_REMOVE_JAVA_PROPS_CONFIG, true);
    settings.put(KafkaAvroDeserializerConfig.SPECIFIC_AVRO_READER_CONFIG, true);
    settings.put(KafkaAvroDeserializerConfig.SPECIFIC_AVRO_KEY_TYPE_CONFIG, type);
    settings.put(KafkaAvroDeserializerConfig.SPECIFIC_AVRO_VALUE_TYPE_CONFIG, type);
    return settings;
  }
}
