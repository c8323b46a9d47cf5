package dev.entente.bench.chaos;

import dev.entente.bench.traffic.Delivery;
import dev.entente.schemas.AvroSerdes;
import dev.entente.schemas.wire.WireStory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** Records that are almost stories: mutated, cut, bloated, under foreign schemas. */
final class Poison {

  /** One story in so many is followed by a spoilt copy. */
  private static final int SHARE = 3;

  /** One spoilt record in so many is very large; an operator may have allowed such records. */
  private static final int LARGE_SHARE = 60;

  private static final int LARGE_BYTES = 1_500_000;

  /** Confluent's wire format: a zero, the schema's id in four bytes, then Avro. */
  private static final int AVRO = 5;

  private Poison() {}

  /** Returns the deliveries with poison between them. */
  static List<Delivery> into(List<Delivery> stories, Plan plan, Stage stage) {
    Random random = new Random(plan.seed());
    String topic = stage.topics().stories().name();
    Serializer<WireStory> writer =
        AvroSerdes.of(stage.topics().stories(), stage.registry()).serializer();
    Deserializer<WireStory> reader =
        AvroSerdes.of(stage.topics().stories(), stage.registry()).deserializer();
    List<Delivery> all = new ArrayList<>();
    for (Delivery delivery : stories) {
      all.add(delivery);
      if (delivery.story().isPresent() && random.nextInt(SHARE) == 0) {
        byte[] poison = spoil(writer.serialize(topic, delivery.story().get()), random);
        if (!isReadable(reader, topic, poison)) {
          all.add(Delivery.raw(delivery.key() + "-spoilt", poison));
        }
      }
    }
    return List.copyOf(all);
  }

  /** Some mutations still read as a story: those are no poison. */
  private static boolean isReadable(Deserializer<WireStory> reader, String topic, byte[] bytes) {
    try {
      reader.deserialize(topic, bytes);
      return true;
    } catch (SerializationException poison) {
      return false;
    }
  }

  /** Lets the topic of stories take records larger than we make it for. */
  static void allowFor(Stage stage) {
    stage.configure(stage.topics().stories().name(), "max.message.bytes", 2 * LARGE_BYTES);
  }

  private static byte[] spoil(byte[] good, Random random) {
    if (random.nextInt(LARGE_SHARE) == 0) {
      byte[] large = new byte[LARGE_BYTES];
      random.nextBytes(large);
      return large;
    }
    byte[] bad = good.clone();
    switch (random.nextInt(6)) {
      case 0 -> bad[0] = (byte) (1 + random.nextInt(255));
      case 1 -> ByteBuffer.wrap(bad).putInt(1, 1_000_000 + random.nextInt(1_000_000));
      case 2 -> {
        // The length of the first string, as the largest that a varint can say.
        for (int i = AVRO; i < AVRO + 8; i++) {
          bad[i] = (byte) 0xFE;
        }
        bad[AVRO + 8] = 1;
      }
      case 3 -> {
        byte[] cut = new byte[AVRO + random.nextInt(good.length - AVRO)];
        System.arraycopy(good, 0, cut, 0, cut.length);
        return cut;
      }
      case 4 -> {
        for (int i = 0; i < 20; i++) {
          bad[AVRO + random.nextInt(good.length - AVRO)] = (byte) random.nextInt(256);
        }
      }
      default -> {
        byte[] large = new byte[250 * 1024];
        random.nextBytes(large);
        return large;
      }
    }
    return bad;
  }
}
