package dev.entente.schemas;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * One topic of the contract. Keys of public topics are plain UTF-8 strings.
 *
 * @param <V> type of its values: a generated Avro record, or {@code byte[]} for raw records
 * @param name its name on the broker
 * @param valueType class of its values
 * @param writtenBy the program that writes it
 * @param partitions how many partitions it gets when nothing else is asked for
 * @param compatibility what a new version of its schema must keep
 * @param settings its settings on the broker
 */
public record Topic<V>(
    String name,
    Class<V> valueType,
    String writtenBy,
    int partitions,
    Compatibility compatibility,
    List<TopicSetting> settings) {

  public Topic {
    Objects.requireNonNull(name, "a topic needs a name");
    Objects.requireNonNull(valueType, "a topic needs a value type");
    settings = List.copyOf(settings);
  }

  /** Returns the value's schema as it is registered, or nothing for a topic of raw records. */
  public Optional<Schema> schema() {
    return SpecificRecord.class.isAssignableFrom(valueType)
        ? Optional.of(SchemaRegistry.registeredForm(valueType))
        : Optional.empty();
  }

  /** Returns the registry's subject for its values ({@code TopicNameStrategy}). */
  public String subject() {
    return SchemaRegistry.subject(name, false);
  }
}
