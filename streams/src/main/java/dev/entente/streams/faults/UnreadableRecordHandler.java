package dev.entente.streams.faults;

import dev.entente.schemas.wire.DeadLetterReason;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** Bytes that are no record of their topic's schema. Made by Kafka Streams. */
public final class UnreadableRecordHandler implements DeserializationExceptionHandler {

  private DeadLetterOffice office;

  @Override
  public void configure(Map<String, ?> settings) {
    office = DeadLetterOffice.from(settings);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
    return office
        .accept(DeadLetterReason.UNREADABLE, context, failure)
        .map(Response::resume)
        .orElseGet(Response::fail);
  }
}
