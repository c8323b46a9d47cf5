package dev.entente.streams.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class StateSerdeTest {

  private static final LinkedStory STORY =
      new LinkedStory("k-17", List.of("ETH-KEN"), List.of("ETH-KEN", "KEN-UGA"), false);

  private final StateSerde<LinkedStory> serde = StateSerde.of(LinkedStory.class);

  @Test
  void bytesAreThoseOfAvrosOwnSingleObjects() throws IOException {
    SpecificData model = SpecificData.getForClass(LinkedStory.class);
    byte[] written = serde.serializer().serialize("linked-stories", STORY);

    assertThat(written)
        .isEqualTo(
            new BinaryMessageEncoder<LinkedStory>(model, LinkedStory.getClassSchema())
                .encode(STORY)
                .array());
    assertThat(
            new BinaryMessageDecoder<LinkedStory>(model, LinkedStory.getClassSchema())
                .decode(written))
        .isEqualTo(STORY);
    assertThat(serde.deserializer().deserialize("linked-stories", written)).isEqualTo(STORY);
  }

  @Test
  void recordThatCannotBeWrittenLeavesNothingInTheNext() {
    LinkedStory broken = new LinkedStory("k-18", List.of("ETH-KEN"), null, false);
    assertThatThrownBy(() -> serde.serializer().serialize("linked-stories", broken))
        .isInstanceOf(SerializationException.class);

    byte[] written = serde.serializer().serialize("linked-stories", STORY);

    assertThat(serde.deserializer().deserialize("linked-stories", written)).isEqualTo(STORY);
  }

  @Test
  void bytesOfAnotherSchemaOrCutShortAreRefusedByName() {
    byte[] tally =
        StateSerde.of(StoryTally.class).serializer().serialize("tally", new StoryTally());
    byte[] cut = Arrays.copyOf(serde.serializer().serialize("linked-stories", STORY), 20);
    for (byte[] bytes : List.of(tally, cut, new byte[] {1, 2, 3})) {
      assertThatThrownBy(() -> serde.deserializer().deserialize("linked-stories", bytes))
          .isInstanceOf(SerializationException.class)
          .hasMessageContaining("linked-stories")
          .hasMessageContaining("LinkedStory");
    }
  }
}
