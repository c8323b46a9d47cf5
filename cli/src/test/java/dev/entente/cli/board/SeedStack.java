package dev.entente.cli.board;

import dev.entente.cli.cluster.Cluster;
import dev.entente.cli.stack.EmbeddedStack;
import dev.entente.cli.stack.OnExit;
import dev.entente.cli.stack.StackSettings;
import dev.entente.dashboard.Dashboard;
import dev.entente.dashboard.DashboardSettings;
import dev.entente.diplomacy.extract.Extractor;
import dev.entente.producer.ProducerRun;
import dev.entente.producer.ProducerSettings;
import dev.entente.schemas.AvroSerdes;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topic;
import dev.entente.schemas.Topics;
import dev.entente.schemas.admin.Brokers;
import dev.entente.schemas.admin.Sizing;
import dev.entente.schemas.admin.TopicPlan;
import dev.entente.schemas.wire.FeedState;
import dev.entente.schemas.wire.FeedStatus;
import dev.entente.schemas.wire.RejectionCount;
import dev.entente.schemas.wire.RejectionReason;
import dev.entente.schemas.wire.Transport;
import dev.entente.streams.StreamsRunner;
import dev.entente.streams.StreamsSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A real broker and registry, the topology, and stories to push through them. */
final class SeedStack implements AutoCloseable {

  private static final Path SEEDS = Path.of("..", "seeds");

  private final OnExit onExit;
  private final EmbeddedStack stack;
  private final Map<String, String> settings = new HashMap<>();

  private SeedStack(OnExit onExit) {
    this.onExit = onExit;
    stack = EmbeddedStack.start(StackSettings.temporary(), onExit);
    settings.put("bootstrap.servers", stack.bootstrapServers());
    settings.put("schema.registry.url", stack.registryUrl());
    settings.put("streams.state.dir", stack.dataFolder().resolve("streams").toString());
    settings.put("streams.standby.replicas", "0");
    settings.put("streams.threads", "1");
    Cluster cluster = new Cluster(settings);
    try (Brokers brokers = cluster.brokers();
        SchemaRegistry registry = cluster.registry()) {
      TopicPlan.of(cluster.topics(), Sizing.standard(), brokers, registry).apply();
    }
    onExit.add(
        StreamsRunner.start(StreamsSettings.parse(settings), () -> Extractor.standard()::read));
  }

  static SeedStack start() {
    OnExit onExit = new OnExit();
    try {
      return new SeedStack(onExit);
    } catch (RuntimeException e) {
      onExit.close();
      throw e;
    }
  }

  /** Publishes the sample stories. */
  SeedStack withSeeds() {
    try (Stream<Path> files = Files.list(SEEDS)) {
      publish(files.filter(Files::isRegularFile).map(Path::toString).sorted().toList());
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("the sample stories cannot be read", e);
    }
  }

  /** Says how two feeds are doing, as a producer that keeps running would. */
  SeedStack withFeeds() {
    Map<String, Object> config = new HashMap<>(settings);
    Topic<FeedStatus> topic = Topics.standard().feedStatus();
    Instant now = Instant.now();
    FeedStatus.Builder feed =
        FeedStatus.newBuilder()
            .setTransport(Transport.HTTP)
            .setState(FeedState.LIVE)
            .setLastStory(now.minusSeconds(40))
            .setLagMillis(2_300L)
            .setAccepted(1_284)
            .setDuplicates(17)
            .setRejections(List.of(new RejectionCount(RejectionReason.NO_DATE, 3L)))
            .setAt(now);
    try (SchemaRegistry registry = new Cluster(settings).registry();
        KafkaProducer<String, FeedStatus> producer =
            new KafkaProducer<>(
                config, new StringSerializer(), AvroSerdes.of(topic, registry).serializer())) {
      for (FeedStatus status :
          List.of(
              feed.setFeed("http/halcyon").build(),
              feed.setFeed("rss/ministry")
                  .setTransport(Transport.RSS)
                  .setState(FeedState.FAILING)
                  .setLastStory(now.minusSeconds(90_000))
                  .setLastProblem("the server answered 503")
                  .build())) {
        producer.send(new ProducerRecord<>(topic.name(), status.getFeed(), status)).get();
      }
      return this;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the feeds' status was not taken", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Publishes a wire text of one's own. */
  void publish(Path folder, String name, String text) throws IOException {
    Path story = Files.writeString(folder.resolve(name), text);
    publish(List.of(story.toString()));
  }

  Dashboard dashboard() {
    return dashboard(0);
  }

  Dashboard dashboard(int port) {
    Map<String, String> own = new HashMap<>(settings);
    own.put("dashboard.port", Integer.toString(port));
    return onExit.add(Dashboard.start(DashboardSettings.parse(own)));
  }

  private void publish(List<String> stories) {
    new ProducerRun(
            ProducerSettings.parse(settings),
            new PrintStream(PrintStream.nullOutputStream(), true),
            false)
        .run(stories, InputStream.nullInputStream());
  }

  @Override
  public void close() {
    onExit.close();
  }
}
