package dev.entente.streams.faults;

import dev.entente.schemas.wire.DeadLetterReason;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;

/** Records that we made and that cannot be written. Made by Kafka Streams. */
public final class UnwritableRecordHandler implements ProductionExceptionHandler {

  private DeadLetterOffice office;

  @Override
  public void configure(Map<String, ?> settings) {
    office = DeadLetterOffice.from(settings);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception failure) {
    return respond(context, failure);
  }

  @Override
  @SuppressWarnings("rawtypes") // as Kafka declares it
  public Response handleSerializationError(
      ErrorHandlerContext context,
      ProducerRecord record,
      Exception failure,
      SerializationExceptionOrigin origin) {
    return respond(context, failure);
  }

  private Response respond(ErrorHandlerContext context, Exception failure) {
    return office
        .accept(DeadLetterReason.UNWRITABLE, context, failure)
        .map(Response::resume)
        .orElseGet(Response::fail);
  }
}
