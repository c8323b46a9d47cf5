package dev.entente.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.entente.schemas.wire.Tally;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A registry that knows every schema, and goes away. */
class RegistryAwayTest {

  private static final Topic<Tally> TOPIC = Topics.standard().tally();
  private static final Tally TALLY =
      Tally.newBuilder().setProvider("Halcyon Wire").setUsed(1).build();

  private HttpServer server;
  private SchemaRegistry registry;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/subjects/" + TOPIC.subject(), "{\"id\":7}");
    String schema = TOPIC.schema().orElseThrow().toString().replace("\\", "\\\\");
    answer("/schemas/ids/7", "{\"schema\":\"%s\"}".formatted(schema.replace("\"", "\\\"")));
    server.start();
    registry =
        SchemaRegistry.connect(
            Map.of(SchemaRegistry.URL, "http://127.0.0.1:" + server.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    registry.close();
    server.stop(0);
  }

  @Test
  void whoHasAskedForASchemaWritesAndReadsWithoutTheRegistry() {
    assertThat(registry.idOf(TOPIC.subject(), TOPIC.schema().orElseThrow())).contains(7);
    server.stop(0);

    Serde<Tally> serde = AvroSerdes.of(TOPIC, registry);
    byte[] bytes = serde.serializer().serialize(TOPIC.name(), TALLY);

    assertThat(serde.deserializer().deserialize(TOPIC.name(), bytes)).isEqualTo(TALLY);
  }

  @Test
  void whoHasNotIsToldThatItIsAway() {
    server.stop(0);

    assertThatThrownBy(
            () -> AvroSerdes.of(TOPIC, registry).serializer().serialize(TOPIC.name(), TALLY))
        .isInstanceOf(RegistryUnavailableException.class);
  }

  private void answer(String path, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }
}
