package dev.entente.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.producer.read.ReadOptions.Purpose;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.WireStory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What came of reading one input, in the tests' words. */
record Reads(List<Delivery> deliveries) {

  static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

  /** How the tests read when they say nothing else. */
  static final ReadOptions PUBLISHING = ReadOptions.forPurpose(Purpose.PUBLISH);

  static final ReadOptions EXTRACTING = ReadOptions.forPurpose(Purpose.EXTRACT);

  static Reads of(String text) {
    return of(text, PUBLISHING);
  }

  static Reads of(String text, ReadOptions options) {
    return of(text.getBytes(StandardCharsets.UTF_8), options);
  }

  static Reads of(byte[] bytes) {
    return of(bytes, PUBLISHING);
  }

  static Reads of(byte[] bytes, ReadOptions options) {
    return of(Input.ofBytes("desk/story.in", bytes), options);
  }

  static Reads of(Input input, ReadOptions options) {
    List<Delivery> deliveries = new ArrayList<>();
    try {
      new StoryReader(options, InstantSource.fixed(NOW)).read(input, deliveries::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Reads(deliveries);
  }

  static ReadOptions fromProvider(String provider) {
    return new ReadOptions(Purpose.PUBLISH, provider, null, null);
  }

  static ReadOptions publishedOn(String day) {
    return new ReadOptions(Purpose.PUBLISH, null, LocalDate.parse(day), null);
  }

  static ReadOptions fallingBackTo(Charset charset) {
    return new ReadOptions(Purpose.PUBLISH, null, null, charset);
  }

  /** The story, where there is exactly one delivery and it was accepted. */
  WireStory story() {
    assertThat(deliveries).hasSize(1);
    assertThat(rejections()).isEmpty();
    return accepted().get(0);
  }

  List<WireStory> accepted() {
    List<WireStory> stories = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      if (delivery instanceof Delivery.Accepted accepted) {
        stories.add(accepted.story());
      }
    }
    return stories;
  }

  /** The rejection, where there is exactly one delivery and it was refused. */
  Rejection rejection() {
    assertThat(deliveries).hasSize(1);
    assertThat(accepted()).isEmpty();
    return rejections().get(0);
  }

  List<Rejection> rejections() {
    List<Rejection> rejections = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      if (delivery instanceof Delivery.Refused refused) {
        rejections.add(refused.rejection());
      }
    }
    return rejections;
  }
}
