package dev.entente.cli.ops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.internals.Plugin;
import org.apache.kafka.common.metrics.Metrics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class OutcomeInterceptorTest {

  private static final String TEXT = "The minister said what nobody may read in a log.";

  private final Metrics kafka = new Metrics();
  private final OutcomeInterceptor interceptor = new OutcomeInterceptor();
  private final Logger logger = (Logger) LoggerFactory.getLogger(OutcomeInterceptor.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void start() {
    Plugin.wrapInstance(interceptor, kafka, "interceptor.classes");
    logger.setLevel(ch.qos.logback.classic.Level.INFO);
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(log);
  }

  @Test
  void rejectionsAndDeadLettersAreCountedByReason() {
    send("ce_reason", "NO_DATE");
    send("ce_reason", "NO_DATE");
    send("ce_reason", "LANGUAGE");
    send("entente.dl.reason", "PROCESSING");

    assertThat(scrape())
        .contains(
            "entente_streams_unusable_records{kind=\"rejection\",reason=\"NO_DATE\"} 2.0",
            "entente_streams_unusable_records{kind=\"rejection\",reason=\"LANGUAGE\"} 1.0",
            "entente_streams_unusable_records{kind=\"dead-letter\",reason=\"PROCESSING\"} 1.0");
  }

  @Test
  void whatWasUsedIsNotCounted() {
    interceptor.onSend(record());

    assertThat(scrape()).doesNotContain("entente_streams_unusable_records{");
    assertThat(log.list).isEmpty();
  }

  @Test
  void theLogNamesTheStoryAndNeverItsText() {
    send("ce_reason", "NO_DATE");

    assertThat(log.list).hasSize(1);
    ILoggingEvent line = log.list.get(0);
    assertThat(line.getKeyValuePairs())
        .anySatisfy(
            pair -> {
              assertThat(pair.key).isEqualTo("story");
              assertThat(pair.value).isEqualTo("Halcyon Wire|n-17");
            });
    assertThat(line.getFormattedMessage() + line.getKeyValuePairs()).doesNotContain(TEXT);
  }

  @Test
  void theLogSaysWhereADeadLetterFailed() {
    ProducerRecord<byte[], byte[]> letter = record();
    letter.headers().add("entente.dl.reason", "PROCESSING".getBytes(UTF_8));
    letter.headers().add("entente.dl.topic", "wire.stories".getBytes(UTF_8));
    letter.headers().add("entente.dl.partition", "3".getBytes(UTF_8));
    letter.headers().add("entente.dl.offset", "1207".getBytes(UTF_8));
    letter.headers().add("entente.dl.exception", "java.lang.ArithmeticException".getBytes(UTF_8));

    interceptor.onSend(letter);

    assertThat(log.list.get(0).getLevel()).isEqualTo(ch.qos.logback.classic.Level.ERROR);
    assertThat(log.list.get(0).getKeyValuePairs().toString())
        .contains("Halcyon Wire|n-17", "wire.stories-3@1207", "PROCESSING", "ArithmeticException")
        .doesNotContain(TEXT);
  }

  private void send(String header, String reason) {
    ProducerRecord<byte[], byte[]> record = record();
    record.headers().add(header, reason.getBytes(UTF_8));
    assertThat(interceptor.onSend(record)).isSameAs(record);
  }

  private static ProducerRecord<byte[], byte[]> record() {
    return new ProducerRecord<>(
        "wire.rejected", "Halcyon Wire|n-17".getBytes(UTF_8), TEXT.getBytes(UTF_8));
  }

  private String scrape() {
    ProcessFigures figures = new ProcessFigures();
    new KafkaFigures(kafka::metrics, List.copyOf(KafkaFigure.OF_STREAMS), figures.registry())
        .refresh();
    return figures.text();
  }
}
