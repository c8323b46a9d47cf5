package dev.entente.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.streams.state.Delivered;
import dev.entente.streams.state.StateSerde;
import dev.entente.streams.state.StoryTally;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.junit.jupiter.api.Test;

class StateCheckTest {

  private static final StoryTally TALLY = StoryTally.newBuilder().setUsed(1).setHeld(5).build();

  @Test
  void whatThisReleaseWritesItCanRead() {
    byte[] stored =
        StateSerde.of(StoryTally.class).serializer().serialize("entente-tally-changelog", TALLY);

    assertThat(StateCheck.isReadable(stored)).isTrue();
  }

  @Test
  void everyRecordOfTheStateIsKnown() {
    byte[] delivered =
        StateSerde.of(Delivered.class)
            .serializer()
            .serialize(
                "entente-deliveries-changelog",
                Delivered.newBuilder().setProvider("Merian").setStoryId("s1").build());

    assertThat(StateCheck.isReadable(delivered)).isTrue();
  }

  @Test
  void aRecordOfAnotherReleasesSchemaIsRefused() throws Exception {
    Schema later =
        SchemaBuilder.record("StoryTally")
            .namespace("dev.entente.streams.state")
            .fields()
            .requiredLong("used")
            .requiredLong("invented")
            .endRecord();
    ByteBuffer stored =
        new BinaryMessageEncoder<GenericData.Record>(GenericData.get(), later)
            .encode(new GenericRecordBuilder(later).set("used", 1L).set("invented", 2L).build());

    byte[] bytes = new byte[stored.remaining()];
    stored.get(bytes);

    assertThat(StateCheck.isReadable(bytes)).isFalse();
  }

  @Test
  void whatIsNotOfOurStateIsLeftAlone() {
    assertThat(StateCheck.isReadable(null)).isTrue();
    assertThat(StateCheck.isReadable(new byte[0])).isTrue();
    assertThat(StateCheck.isReadable("BRA-IND and nothing more".getBytes(UTF_8))).isTrue();
  }
}
