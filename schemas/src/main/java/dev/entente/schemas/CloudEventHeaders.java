package dev.entente.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;

/**
 * CloudEvents 1.0 attributes of a record, in the Kafka binding's binary mode: one header each.
 *
 * <p>They name the occurrence, not the state: the law that a table depends only on the stories does
 * not cover them.
 *
 * @param producedBy {@code ce_source}: the program that makes the events, as a URI reference
 */
public record CloudEventHeaders(URI producedBy) {

  private static final String VERSION = "1.0";
  private static final String TYPE_PREFIX = "dev.entente.";
  private static final String CONTENT_TYPE = "application/avro";

  public CloudEventHeaders {
    Objects.requireNonNull(producedBy, "a CloudEvent needs the URI of what made it");
  }

  /**
   * Writes the attributes, in place of any that a record brought along from its input.
   *
   * @param headers headers of the record to be sent
   * @param topic where it goes; the event's type follows from its record class
   * @param id unique among the events of this producer, such as the input's position and an ordinal
   * @param subject what it is about: the record's key
   * @param time when it occurred, UTC
   */
  public void write(Headers headers, Topic<?> topic, String id, String subject, Instant time) {
    put(headers, "ce_specversion", VERSION);
    put(headers, "ce_id", id);
    put(headers, "ce_source", producedBy.toString());
    put(headers, "ce_type", TYPE_PREFIX + topic.valueType().getSimpleName());
    put(headers, "ce_subject", subject);
    put(headers, "ce_time", time.toString());
    put(headers, "content-type", CONTENT_TYPE);
  }

  private static void put(Headers headers, String name, String value) {
    headers.remove(name).add(name, value.getBytes(UTF_8));
  }
}
