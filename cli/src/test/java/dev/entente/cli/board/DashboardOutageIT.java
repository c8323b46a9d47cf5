package dev.entente.cli.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.cli.cluster.Cluster;
import dev.entente.cli.stack.EmbeddedStack;
import dev.entente.cli.stack.OnExit;
import dev.entente.cli.stack.StackSettings;
import dev.entente.dashboard.Dashboard;
import dev.entente.dashboard.DashboardSettings;
import dev.entente.schemas.AvroSerdes;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topic;
import dev.entente.schemas.Topics;
import dev.entente.schemas.admin.Brokers;
import dev.entente.schemas.admin.Sizing;
import dev.entente.schemas.admin.TopicPlan;
import dev.entente.schemas.diplomacy.RelationState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dashboard whose broker and registry go and come back. */
class DashboardOutageIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir private Path folder;

  @Test
  void itShowsWhatItHasSaysThatItMayBeOldAndGoesOnWhenTheyAreBack() throws Exception {
    OnExit onExit = new OnExit();
    try {
      EmbeddedStack stack = EmbeddedStack.start(StackSettings.keeping(folder), onExit);
      Map<String, String> settings = prepare(stack);
      tell(settings, "GHA-NOR", 10);
      try (Dashboard dashboard = Dashboard.start(DashboardSettings.parse(settings))) {
        await().atMost(PATIENCE).until(() -> knows(dashboard, "GHA-NOR"));
        onExit.close();

        await().atMost(PATIENCE).until(() -> state(dashboard).equals("DISCONNECTED"));
        assertThat(knows(dashboard, "GHA-NOR")).as("it is old, but it is what there is").isTrue();

        onExit = new OnExit();
        EmbeddedStack.start(onTheSamePorts(stack), onExit);
        tell(settings, "CHL-FJI", 20);
        await().atMost(PATIENCE).until(() -> knows(dashboard, "CHL-FJI"));
        await().atMost(PATIENCE).until(() -> state(dashboard).equals("LIVE"));
        assertThat(get(dashboard, "api/relations").get("items")).hasSize(2);
      }
    } finally {
      onExit.close();
    }
  }

  private StackSettings onTheSamePorts(EmbeddedStack stack) {
    return new StackSettings(
        Optional.of(folder),
        URI.create("kafka://" + stack.bootstrapServers()).getPort(),
        URI.create(stack.registryUrl()).getPort());
  }

  private static Map<String, String> prepare(EmbeddedStack stack) {
    Map<String, String> settings =
        Map.of(
            "bootstrap.servers", stack.bootstrapServers(),
            "schema.registry.url", stack.registryUrl(),
            "dashboard.port", "0");
    Cluster cluster = new Cluster(settings);
    try (Brokers brokers = cluster.brokers();
        SchemaRegistry registry = cluster.registry()) {
      TopicPlan.of(cluster.topics(), Sizing.standard(), brokers, registry).apply();
    }
    return settings;
  }

  private static void tell(Map<String, String> settings, String pair, int temperature)
      throws Exception {
    Topic<RelationState> topic = Topics.standard().relations();
    try (SchemaRegistry registry = new Cluster(settings).registry();
        KafkaProducer<String, RelationState> producer =
            new KafkaProducer<>(
                new HashMap<String, Object>(
                    Map.of("bootstrap.servers", settings.get("bootstrap.servers"))),
                new StringSerializer(),
                AvroSerdes.of(topic, registry).serializer())) {
      RelationState state = ManyMeetings.relation(pair, temperature);
      producer.send(new ProducerRecord<>(topic.name(), pair, state)).get();
    }
  }

  private boolean knows(Dashboard dashboard, String pair) throws Exception {
    return get(dashboard, "api/relations/" + pair).path("pair").asText().equals(pair);
  }

  private String state(Dashboard dashboard) throws Exception {
    return get(dashboard, "api/status").path("state").asText();
  }

  private JsonNode get(Dashboard dashboard, String address) throws Exception {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(dashboard.url() + address)).build(),
            HttpResponse.BodyHandlers.ofString());
    return new ObjectMapper().readTree(answer.body());
  }
}
