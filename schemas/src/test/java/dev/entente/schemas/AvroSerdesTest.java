package dev.entente.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.schemas.diplomacy.Change;
import dev.entente.schemas.diplomacy.MeetingEvent;
import dev.entente.schemas.diplomacy.RelationState;
import dev.entente.schemas.wire.WireStory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AvroSerdesTest {

  private static final String TOPIC = "a-topic";

  private final Map<String, String> config =
      Map.of(SchemaRegistry.URL, "mock://" + UUID.randomUUID());
  private final SchemaRegistry registry = SchemaRegistry.connect(config);

  static Stream<Class<? extends SpecificRecord>> records() {
    return Samples.RECORDS.stream();
  }

  @ParameterizedTest
  @MethodSource("records")
  <T extends SpecificRecord> void everyRecordComesBackAsItWent(Class<T> type) {
    Serde<T> serde = serde(type);

    for (T value : Arrays.asList(Samples.full(type), Samples.bare(type))) {
      byte[] bytes = serde.serializer().serialize(TOPIC, value);
      assertThat(bytes[0]).isZero();
      assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(value);
    }
  }

  @Test
  void tombstoneStaysNull() {
    Serde<MeetingEvent> serde = serde(MeetingEvent.class);

    assertThat(serde.serializer().serialize(TOPIC, null)).isNull();
    assertThat(serde.deserializer().deserialize(TOPIC, null)).isNull();
  }

  @Test
  void everyTruncationIsRefusedWithItsReason() {
    Serde<MeetingEvent> serde = serde(MeetingEvent.class);
    byte[] bytes = serde.serializer().serialize(TOPIC, Samples.full(MeetingEvent.class));

    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, cut))
          .isInstanceOf(SerializationException.class)
          .hasMessageStartingWith(length + " bytes on a-topic are not a MeetingEvent: ");
    }
  }

  @Test
  void bytesLeftOverAreRefused() {
    Serde<MeetingEvent> serde = serde(MeetingEvent.class);
    byte[] bytes = serde.serializer().serialize(TOPIC, Samples.full(MeetingEvent.class));

    assertThatThrownBy(
            () -> serde.deserializer().deserialize(TOPIC, Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("left over");
  }

  @Test
  void textInPlaceOfARecordIsRefusedByItsFirstByte() {
    Serde<WireStory> serde = serde(WireStory.class);

    assertThatThrownBy(
            () -> serde.deserializer().deserialize(TOPIC, "{\"body\":\"…\"}".getBytes(UTF_8)))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("the first byte is 0x7b");
  }

  @Test
  void enumOrdinalOutOfRangeIsRefused() throws IOException {
    Serde<MeetingEvent> serde = serde(MeetingEvent.class);
    byte[] bytes =
        afterPrefix(
            encoder -> {
              encoder.writeString("AAA-BBB.1");
              encoder.writeArrayStart();
              encoder.writeArrayEnd();
              encoder.writeArrayStart();
              encoder.writeArrayEnd();
              encoder.writeEnum(Change.values().length);
            });

    assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, bytes))
        .isInstanceOf(SerializationException.class);
  }

  @Test
  void stringOfTwoGigabytesIsRefusedBeforeItIsAllocated() throws IOException {
    Serde<WireStory> serde = serde(WireStory.class);
    byte[] bytes = afterPrefix(encoder -> encoder.writeLong(Integer.MAX_VALUE - 8));

    assertThat(bytes).hasSizeLessThan(12);
    assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, bytes))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("exceeds");
  }

  @Test
  void arrayOfTwoBillionIsRefusedBeforeItIsAllocated() throws IOException {
    Serde<MeetingEvent> serde = serde(MeetingEvent.class);
    byte[] bytes =
        afterPrefix(
            encoder -> {
              encoder.writeString("AAA-BBB.1");
              encoder.writeLong(Integer.MAX_VALUE - 8);
            });

    assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, bytes))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("exceeds");
  }

  @Test
  void noMutationOfARecordIsAnythingButAValueOrARefusal() {
    Serde<RelationState> serde = serde(RelationState.class);
    byte[] good = serde.serializer().serialize(TOPIC, Samples.full(RelationState.class));
    long seed = 20_310_228;
    Random random = new Random(seed);

    int refused = 0;
    for (int round = 0; round < 5000; round++) {
      byte[] bad = good.clone();
      for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
        bad[5 + random.nextInt(bad.length - 5)] = (byte) random.nextInt();
      }
      try {
        serde.deserializer().deserialize(TOPIC, bad);
      } catch (SerializationException e) {
        refused++;
      }
    }

    assertThat(refused).as("refused with seed %d", seed).isGreaterThan(1000);
  }

  @Test
  void recordOfAnotherTypeIsRefused() {
    Serde<WireStory> stories = serde(WireStory.class);
    Serde<MeetingEvent> events = serde(MeetingEvent.class);
    byte[] event = events.serializer().serialize(TOPIC, Samples.full(MeetingEvent.class));

    assertThatThrownBy(() -> stories.deserializer().deserialize(TOPIC, event))
        .isInstanceOf(SerializationException.class);
  }

  @Test
  void schemaThatTheRegistryNeverHadIsThePoisonOfTheRecord() {
    Serde<WireStory> serde = serde(WireStory.class);

    assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, new byte[] {0, 0, 0, 7, 7, 1}))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("names schema 1799")
        .matches(e -> !RegistryException.isCauseOf(e));
  }

  @Test
  void registryThatIsAwayIsNoFaultOfTheRecord() throws IOException {
    Map<String, String> away = Map.of(SchemaRegistry.URL, "http://127.0.0.1:" + closedPort());
    Serde<WireStory> serde = AvroSerdes.forClass(WireStory.class, away, false);

    assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, new byte[] {0, 0, 0, 0, 1, 1}))
        .isInstanceOf(RegistryUnavailableException.class)
        .hasMessageContaining("does not answer");
    assertThatThrownBy(() -> serde.serializer().serialize(TOPIC, Samples.full(WireStory.class)))
        .isInstanceOf(RegistryUnavailableException.class)
        .matches(RegistryException::isCauseOf);
  }

  @Test
  void schemaThatWasNotDeployedIsToldWithItsRemedy() {
    Serde<WireStory> serde = AvroSerdes.forClass(WireStory.class, config, false);

    assertThatThrownBy(() -> serde.serializer().serialize(TOPIC, Samples.full(WireStory.class)))
        .isInstanceOf(SchemaNotRegisteredException.class)
        .hasMessageContaining("a-topic-value")
        .hasMessageContaining("entente topics apply");
  }

  @Test
  void missingRequiredFieldIsNamed() {
    Serde<WireStory> serde = serde(WireStory.class);
    WireStory story = Samples.full(WireStory.class);
    story.put("body", null);

    assertThatThrownBy(() -> serde.serializer().serialize(TOPIC, story))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("body")
        .matches(e -> !RegistryException.isCauseOf(e));
  }

  @Test
  void registryAddressIsRequired() {
    assertThatThrownBy(() -> SchemaRegistry.connect(Map.of(SchemaRegistry.URL, " , ")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("schema.registry.url is missing");
  }

  private <T extends SpecificRecord> Serde<T> serde(Class<T> type) {
    registry.register(TOPIC + "-value", SchemaRegistry.registeredForm(type));
    return AvroSerdes.forClass(type, config, false);
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Bytes after the prefix of schema 1: the first that a test registered. */
  private static byte[] afterPrefix(Writing writing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(new byte[] {0, 0, 0, 0, 1});
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
    writing.to(encoder);
    encoder.flush();
    return out.toByteArray();
  }

  @FunctionalInterface
  private interface Writing {
    void to(BinaryEncoder encoder) throws IOException;
  }
}
