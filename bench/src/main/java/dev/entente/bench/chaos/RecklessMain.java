package dev.entente.bench.chaos;

import dev.entente.diplomacy.extract.Extractor;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topics;
import dev.entente.streams.EntenteTopology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;

/**
 * The application as it must not be run: at least once, and, if told to, halted after a store's
 * changelog has been written and before what follows from it has.
 *
 * <p>Arguments: {@code --halt} or {@code --no-halt}, {@code --config}, the settings file.
 */
final class RecklessMain {

  /** Stories that are accepted before the halt: enough that the tables are not empty. */
  private static final int BEFORE_HALT = 300;

  /**
   * So many of them must not be committed yet: they are read again after the halt, and taken for
   * deliveries that are known already. Right after a commit a halt does no harm.
   */
  private static final int UNCOMMITTED = 30;

  private RecklessMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    boolean halt = arguments[0].equals("--halt");
    Properties settings = new Properties();
    try (var reader = Files.newBufferedReader(Path.of(arguments[2]))) {
      settings.load(reader);
    }
    Map<String, String> given = new HashMap<>();
    settings.forEach((name, value) -> given.put(name.toString(), value.toString()));
    Properties kafka = new Properties();
    kafka.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, given.get("bootstrap.servers"));
    kafka.put(StreamsConfig.APPLICATION_ID_CONFIG, "entente");
    kafka.put(StreamsConfig.STATE_DIR_CONFIG, given.get("streams.state.dir"));
    kafka.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    kafka.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    kafka.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 2_000);
    // What waits in a cache for the commit is not in the changelog yet, and its loss does no harm.
    kafka.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    kafka.put("auto.offset.reset", "earliest");
    SchemaRegistry registry = SchemaRegistry.connect(given);
    KafkaStreams streams =
        new KafkaStreams(
            new EntenteTopology(
                    new StreamsConfig(kafka),
                    Topics.standard(),
                    registry,
                    () -> Extractor.standard()::read)
                .get(),
            new StreamsConfig(kafka),
            new Clients(halt));
    streams.start();
    new CountDownLatch(1).await();
  }

  /** Gives Kafka Streams a producer that halts the process. */
  private static final class Clients extends DefaultKafkaClientSupplier {

    private final boolean halt;

    private Clients(boolean halt) {
      this.halt = halt;
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
      return halt ? new HaltingProducer(config) : super.getProducer(config);
    }
  }

  /**
   * Writes what came before, then ends the process instead of writing what an accepted story tells.
   * The steps after that one say the same again when they are asked again; it alone does not.
   */
  private static final class HaltingProducer extends KafkaProducer<byte[], byte[]> {

    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger uncommitted = new AtomicInteger();

    private HaltingProducer(Map<String, Object> config) {
      super(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
      if (record.topic().endsWith("-delivered-repartition")) {
        boolean enough = accepted.incrementAndGet() >= BEFORE_HALT;
        if (uncommitted.incrementAndGet() >= UNCOMMITTED && enough) {
          super.flush();
          Runtime.getRuntime().halt(1);
        }
      }
      return super.send(record, callback);
    }

    /** Kafka Streams flushes right before it commits. */
    @Override
    public void flush() {
      super.flush();
      uncommitted.set(0);
    }
  }
}
