package dev.entente.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.wire.WireStory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample of each format that ships with the project. */
class SeedFormatsTest {

  private static final Path SEEDS = Path.of("..", "seeds", "formats");

  /** A day after all of them. */
  private static final Instant LATER = Instant.parse("2026-04-01T12:00:00Z");

  static Stream<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(SEEDS)) {
      return files.sorted().toList().stream();
    }
  }

  private static Reads read(Path sample) {
    List<Delivery> deliveries = new ArrayList<>();
    try {
      new StoryReader(Reads.PUBLISHING, InstantSource.fixed(LATER))
          .read(Input.ofFile(sample), deliveries::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Reads(deliveries);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyStoryOfASampleCanBeUsed(Path sample) {
    Reads reads = read(sample);

    assertThat(reads.rejections()).isEmpty();
    assertThat(reads.accepted())
        .isNotEmpty()
        .allSatisfy(
            story -> {
              assertThat(story.getProvider()).isNotEqualTo("unknown");
              assertThat(story.getHeadline()).isNotBlank();
              assertThat(story.getPublished()).isNotNull();
              assertThat(story.getBody())
                  .containsPattern("\\b(?:met|meet)\\b")
                  .doesNotContain("<p>", "&amp;");
            });
  }

  @Test
  void everyFormatHasASample() throws IOException {
    Set<String> formats = new TreeSet<>();
    try (Stream<Path> samples = samples()) {
      samples.forEach(
          sample ->
              read(sample).accepted().stream().map(WireStory::getFormat).forEach(formats::add));
    }
    assertThat(formats)
        .containsExactlyInAnyOrder(
            "anpa-1312",
            "atom",
            "iptc-7901",
            "jsonl",
            "newsml-1",
            "newsml-g2",
            "ninjs-1",
            "ninjs-2",
            "ninjs-3",
            "nitf",
            "rss",
            "text",
            "zczc");
  }
}
