package dev.entente.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.entente.cli.cluster.Cluster;
import dev.entente.cli.cluster.TopicContents;
import dev.entente.cli.stack.EmbeddedStack;
import dev.entente.cli.stack.OnExit;
import dev.entente.cli.stack.StackSettings;
import dev.entente.diplomacy.extract.Extractor;
import dev.entente.producer.ProducerRun;
import dev.entente.producer.ProducerSettings;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topics;
import dev.entente.schemas.admin.Brokers;
import dev.entente.schemas.admin.Sizing;
import dev.entente.schemas.admin.TopicPlan;
import dev.entente.streams.Progress;
import dev.entente.streams.StreamsRunner;
import dev.entente.streams.StreamsSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The law on a real broker: however many partitions, however many instances share them or follow
 * one another, and in whatever order stories come, the sorted tables are the same.
 */
class PartitionsIT {

  private static final Path SEEDS = Path.of("..", "seeds");

  /** A busy machine moves partitions between two instances slowly. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void tablesAreTheSameOnOneThreeAndSixPartitionsSharedByTwoInstances() throws Exception {
    try (OnExit onExit = new OnExit()) {
      EmbeddedStack stack = EmbeddedStack.start(StackSettings.temporary(), onExit);
      Tables first = null;
      Set<String> hashes = new HashSet<>();
      for (int partitions : List.of(1, 3, 6)) {
        Tables tables = workOff(stack, partitions);
        first = first == null ? tables : first;
        assertThat(tables.meetings()).hasSameSizeAs(first.meetings()).hasSizeGreaterThan(10);
        hashes.add(tables.hash());
      }
      assertThat(hashes).hasSize(1);
    }
  }

  /** The instance that took the story in is gone with its disk when the embargo ends. */
  @Test
  void embargoOutlivesItsInstanceAndNothingComesOutBeforeIt(@TempDir Path folder) throws Exception {
    try (OnExit onExit = new OnExit()) {
      EmbeddedStack stack = EmbeddedStack.start(StackSettings.temporary(), onExit);
      Map<String, String> settings = settings(stack, "embargo");
      Cluster cluster = new Cluster(settings);
      try (SchemaRegistry registry = cluster.registry();
          Brokers brokers = cluster.brokers()) {
        TopicPlan.of(cluster.topics(), new Sizing(1, null), brokers, registry).apply();
        TopicContents contents = new TopicContents(cluster, registry);
        Instant embargo;
        StreamsRunner first = instance(settings, stack, "one");
        try (Progress progress = new Progress(StreamsSettings.parse(settings))) {
          publish(settings, List.of(SEEDS.resolve("08-nicosia-trilateral.txt")));
          await()
              .atMost(PATIENCE)
              .until(() -> !Tables.read(contents, cluster.topics()).meetings().isEmpty());
          embargo = Instant.now().plusSeconds(15);
          publish(settings, List.of(embargoed(folder, embargo)));
          await().atMost(PATIENCE).until(progress::isCaughtUp);
        } finally {
          first.close();
        }
        onExit.add(instance(settings, stack, "two"));
        await()
            .atMost(PATIENCE)
            .until(
                () -> Tables.read(contents, cluster.topics()).relations().containsKey("CHL-FJI"));
        assertThat(Instant.now()).isAfterOrEqualTo(embargo);
      }
    }
  }

  private static Path embargoed(Path folder, Instant embargo) throws IOException {
    return Files.writeString(
        folder.resolve("embargoed.jsonl"),
        """
        {"id":"hw-1","provider":"Halcyon Wire","published":"2026-03-19","embargo":"%s",\
        "headline":"Fiji, Chile foreign ministers meet in Suva","body":"SUVA, March 19 (Halcyon Wire) -- \
        Fijian Foreign Minister Ratu Vuki met his Chilean counterpart, Rosa Arancibia, in Suva on Thursday, \
        the ministry said."}
        """
            .formatted(embargo));
  }

  /** Half of the stories meet one instance; the second joins before the other half. */
  private static Tables workOff(EmbeddedStack stack, int partitions) throws Exception {
    Map<String, String> settings = settings(stack, "of" + partitions);
    Cluster cluster = new Cluster(settings);
    Topics topics = cluster.topics();
    try (OnExit onExit = new OnExit();
        SchemaRegistry registry = cluster.registry();
        Brokers brokers = cluster.brokers()) {
      TopicPlan.of(topics, new Sizing(partitions, null), brokers, registry).apply();
      List<Path> stories = shuffled(partitions);
      onExit.add(instance(settings, stack, "one"));
      publish(settings, stories.subList(0, stories.size() / 2));
      onExit.add(instance(settings, stack, "two"));
      publish(settings, stories.subList(stories.size() / 2, stories.size()));
      try (Progress progress = new Progress(StreamsSettings.parse(settings))) {
        await().atMost(PATIENCE).until(progress::isCaughtUp);
      }
      return Tables.read(new TopicContents(cluster, registry), topics);
    }
  }

  private static Map<String, String> settings(EmbeddedStack stack, String name) {
    Map<String, String> settings = new HashMap<>();
    settings.put("bootstrap.servers", stack.bootstrapServers());
    settings.put("schema.registry.url", stack.registryUrl());
    settings.put("topic.prefix", name + ".");
    settings.put("streams.application.id", name);
    settings.put("streams.threads", "1");
    settings.put("streams.standby.replicas", "0");
    return settings;
  }

  private static StreamsRunner instance(
      Map<String, String> settings, EmbeddedStack stack, String name) {
    Map<String, String> own = new HashMap<>(settings);
    Path folder = stack.dataFolder().resolve(settings.get("streams.application.id") + name);
    own.put("streams.state.dir", folder.toString());
    return StreamsRunner.start(StreamsSettings.parse(own), () -> Extractor.standard()::read);
  }

  private static List<Path> shuffled(int seed) throws IOException {
    List<Path> stories = new ArrayList<>();
    for (Path folder : List.of(SEEDS, SEEDS.resolve("chain"))) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(Files::isRegularFile).sorted().forEach(stories::add);
      }
    }
    Collections.shuffle(stories, new Random(seed));
    return stories;
  }

  private static void publish(Map<String, String> settings, List<Path> stories) {
    new ProducerRun(
            ProducerSettings.parse(settings),
            new PrintStream(PrintStream.nullOutputStream(), true),
            false)
        .run(stories.stream().map(Path::toString).toList(), InputStream.nullInputStream());
  }
}
