package dev.entente.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

/**
 * The topology's shape, as a file. Where it changes, running instances may not find their stores
 * and repartition topics again: such a release needs a new application id, or a word on why not.
 *
 * <p>{@code mvn test -pl streams -am -Dgolden.update} writes the file anew.
 */
class TopologyShapeTest {

  private static final Path GOLDEN = Path.of("src/test/resources/topology.txt");

  @Test
  void shapeIsTheOneThatIsDeployed() throws IOException {
    StreamsSettings settings =
        StreamsSettings.parse(
            Map.of("bootstrap.servers", "nowhere:1", "schema.registry.url", "mock://shape"));
    StreamsConfig config =
        new StreamsConfig(KafkaSettings.of(settings, Path.of("unused"), Map.of()));
    SchemaRegistry registry = SchemaRegistry.connect(settings.registry());
    String shape =
        new EntenteTopology(config, Topics.standard(), registry, () -> PlainReader::read)
            .get()
            .describe()
            .toString();

    if (System.getProperty("golden.update") != null) {
      Files.writeString(GOLDEN, shape);
    }
    assertThat(shape).isEqualTo(Files.readString(GOLDEN));
    assertThat(shape).as("every name is ours").doesNotContain("KSTREAM-", "KTABLE-");
  }
}
