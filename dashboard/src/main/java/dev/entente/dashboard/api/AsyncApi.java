package dev.entente.dashboard.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.schemas.Topic;
import dev.entente.schemas.TopicSetting;
import dev.entente.schemas.Topics;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** The topics' document, AsyncAPI 3.0: made from the catalogue itself. */
final class AsyncApi {

  private static final String AVRO = "application/vnd.apache.avro;version=1.9.0";

  private AsyncApi() {}

  static ObjectNode of(Topics topics) {
    ObjectNode document = Json.object();
    document.put("asyncapi", "3.0.0");
    ObjectNode info = document.putObject("info");
    info.put("title", "Entente's topics");
    info.put("version", "1");
    info.put(
        "description",
        "Avro in Confluent's wire format; keys are plain UTF-8; CloudEvents 1.0 headers. Read the"
            + " diplomacy topics with isolation.level=read_committed; a null value takes a record"
            + " back.");
    info.putObject("license")
        .put("name", "Apache-2.0")
        .put("url", "https://www.apache.org/licenses/LICENSE-2.0.txt");
    document.put("defaultContentType", "application/avro");
    ObjectNode channels = document.putObject("channels");
    ObjectNode operations = document.putObject("operations");
    topics
        .all()
        .forEach(
            topic -> {
              String name = topic.name().replace('.', '-');
              channels.set(name, channel(topic));
              ObjectNode operation = operations.putObject("read-" + name);
              operation.put("action", "receive");
              operation.putObject("channel").put("$ref", "#/channels/" + name);
            });
    return document;
  }

  private static ObjectNode channel(Topic<?> topic) {
    ObjectNode channel = Json.object();
    channel.put("address", topic.name());
    channel.put("description", "Written by: " + topic.writtenBy() + ".");
    ObjectNode message = channel.putObject("messages").putObject(topic.valueType().getSimpleName());
    topic
        .schema()
        .ifPresentOrElse(
            schema -> {
              message.put("summary", schema.getDoc());
              ObjectNode payload = message.putObject("payload");
              payload.put("schemaFormat", AVRO);
              payload.set("schema", tree(schema));
            },
            () -> message.put("summary", "A raw record, with what became of it in its headers."));
    ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
    kafka.put("topic", topic.name());
    kafka.put("partitions", topic.partitions());
    kafka.put("bindingVersion", "0.5.0");
    channel.put(
        "x-settings",
        topic.settings().stream().map(AsyncApi::text).sorted().collect(Collectors.joining(", ")));
    return channel;
  }

  private static String text(TopicSetting setting) {
    return setting.name() + "=" + setting.value();
  }

  private static ObjectNode tree(Schema schema) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(schema.toString());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a schema is no JSON", e);
    }
  }
}
