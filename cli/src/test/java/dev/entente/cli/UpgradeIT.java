package dev.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.Stack.Said;
import dev.entente.schemas.admin.ExitCode;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** A release that comes after another one, on a real broker. */
class UpgradeIT {

  private static final String LEFT = "upgraded-story-memory-changelog";

  @Test
  void stateOfAReleaseThatThisOneCannotReadIsRefusedBeforeAnythingIsProcessed() throws Exception {
    try (Stack stack = new Stack()) {
      leave(stack.cluster().kafka(), stateOfAnotherRelease());

      Said said = stack.run("run", "streams", "--set=streams.application.id=upgraded");

      assertThat(said.code()).isEqualTo(ExitCode.MISCONFIGURED.number());
      assertThat(said.err())
          .contains(LEFT)
          .contains("another release")
          .contains("streams.application.id")
          .doesNotContain("\n");
    }
  }

  private static void leave(Map<String, Object> kafka, byte[] state) throws Exception {
    try (Admin admin = Admin.create(kafka);
        KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer())) {
      admin.createTopics(List.of(new NewTopic(LEFT, Optional.of(2), Optional.empty()))).all().get();
      producer.send(new ProducerRecord<>(LEFT, "Fjord Press|fp-1".getBytes(UTF_8), state)).get();
    }
  }

  private static byte[] stateOfAnotherRelease() throws Exception {
    Schema later =
        SchemaBuilder.record("StoryMemory")
            .namespace("dev.entente.streams.state")
            .fields()
            .requiredString("invented")
            .endRecord();
    ByteBuffer stored =
        new BinaryMessageEncoder<GenericData.Record>(GenericData.get(), later)
            .encode(new GenericRecordBuilder(later).set("invented", "later").build());
    byte[] bytes = new byte[stored.remaining()];
    stored.get(bytes);
    return bytes;
  }
}
