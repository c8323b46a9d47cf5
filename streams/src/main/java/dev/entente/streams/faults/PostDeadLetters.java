package dev.entente.streams.faults;

import dev.entente.schemas.DeadLetters;
import dev.entente.schemas.Topic;
import dev.entente.schemas.wire.DeadLetter;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Puts dead letters that a step made itself, because no record was at hand that Kafka Streams could
 * give to a handler, into the form in which they travel.
 *
 * @param topic where they go
 */
public record PostDeadLetters(Topic<byte[]> topic)
    implements ProcessorSupplier<String, DeadLetter, byte[], byte[]> {

  @Override
  public Processor<String, DeadLetter, byte[], byte[]> get() {
    return new Poster(topic);
  }

  private static final class Poster implements Processor<String, DeadLetter, byte[], byte[]> {

    private final Topic<byte[]> topic;
    private ProcessorContext<byte[], byte[]> context;

    Poster(Topic<byte[]> topic) {
      this.topic = topic;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> newContext) {
      context = newContext;
    }

    @Override
    public void process(Record<String, DeadLetter> letter) {
      ProducerRecord<byte[], byte[]> raw = DeadLetters.toRecord(topic, letter.value());
      context.forward(new Record<>(raw.key(), raw.value(), letter.timestamp(), raw.headers()));
    }
  }
}
