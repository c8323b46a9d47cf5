package dev.entente.streams.faults;

import dev.entente.schemas.wire.DeadLetterReason;
import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/** Records on which our code failed. Made by Kafka Streams. */
public final class FailedRecordHandler implements ProcessingExceptionHandler {

  private DeadLetterOffice office;

  @Override
  public void configure(Map<String, ?> settings) {
    office = DeadLetterOffice.from(settings);
  }

  @Override
  public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
    return office
        .accept(DeadLetterReason.PROCESSING, context, failure)
        .map(Response::resume)
        .orElseGet(Response::fail);
  }
}
