package dev.entente.streams.faults;

import dev.entente.schemas.wire.DeadLetterReason;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/** Records on which our code failed, and stories that are none. Made by Kafka Streams. */
public final class FailedRecordHandler implements ProcessingExceptionHandler {

  private DeadLetterOffice office;

  @Override
  public void configure(Map<String, ?> settings) {
    office = DeadLetterOffice.from(settings);
  }

  @Override
  public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
    return office
        .accept(reason(failure), context, failure)
        .map(Response::resume)
        .orElseGet(Response::fail);
  }

  /** The first step reads its bytes itself, so that it can count those that it cannot read. */
  private static DeadLetterReason reason(Exception failure) {
    return failure instanceof SerializationException
        ? DeadLetterReason.UNREADABLE
        : DeadLetterReason.PROCESSING;
  }
}
