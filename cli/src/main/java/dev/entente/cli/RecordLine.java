package dev.entente.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.entente.schemas.AvroSerdes;
import dev.entente.schemas.DeadLetters;
import dev.entente.schemas.RecordJson;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topic;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** One record of a topic as a line of JSON. */
final class RecordLine {

  private static final JsonFactory JSON = new JsonFactory();

  private final Function<ConsumerRecord<byte[], byte[]>, SpecificRecord> decoder;

  /**
   * Makes lines of a topic's records.
   *
   * @param registry where its schemas are
   */
  RecordLine(Topic<?> topic, SchemaRegistry registry) {
    this.decoder = decoder(topic, registry);
  }

  /**
   * A line.
   *
   * @param json one JSON object
   * @param readable false where the value could not be decoded; the line says why
   */
  record Line(String json, boolean readable) {}

  Line of(ConsumerRecord<byte[], byte[]> record) {
    try {
      SpecificRecord value = record.value() == null ? null : decoder.apply(record);
      return new Line(json(record, Optional.ofNullable(value), Optional.empty()), true);
    } catch (SerializationException | IllegalArgumentException unreadable) {
      String why = String.valueOf(unreadable.getMessage());
      return new Line(json(record, Optional.empty(), Optional.of(why)), false);
    }
  }

  private static String json(
      ConsumerRecord<byte[], byte[]> record,
      Optional<SpecificRecord> value,
      Optional<String> error) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("topic", record.topic());
      json.writeNumberField("partition", record.partition());
      json.writeNumberField("offset", record.offset());
      json.writeStringField("timestamp", Instant.ofEpochMilli(record.timestamp()).toString());
      json.writeStringField(
          "key", record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8));
      json.writeFieldName("value");
      json.writeRawValue(value.map(RecordJson::line).orElse("null"));
      if (error.isPresent()) {
        json.writeStringField("unreadable", error.get());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return line.toString();
  }

  private static Function<ConsumerRecord<byte[], byte[]>, SpecificRecord> decoder(
      Topic<?> topic, SchemaRegistry registry) {
    if (!SpecificRecord.class.isAssignableFrom(topic.valueType())) {
      return DeadLetters::read;
    }
    @SuppressWarnings("unchecked") // checked above
    Deserializer<? extends SpecificRecord> values =
        AvroSerdes.of((Topic<? extends SpecificRecord>) topic, registry).deserializer();
    return record -> values.deserialize(record.topic(), record.headers(), record.value());
  }
}
