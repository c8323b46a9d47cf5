package dev.entente.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AvroSetupTest {

  /** A program whose first touch of Avro is a builder, as a producer's is. */
  static final class BuilderFirst {

    private BuilderFirst() {}

    public static void main(String[] args) {
      dev.entente.schemas.wire.WireStory.newBuilder()
          .setProvider("p")
          .setStoryId("1")
          .setBody("b")
          .setFormat("text")
          .setSha256("0")
          .setIngested(java.time.Instant.EPOCH)
          .build();
      if (System.getProperty("org.apache.avro.limits.string.maxLength") == null) {
        throw new IllegalStateException("no limit is set");
      }
    }
  }

  @Test
  void generatedClassesAreTrustedInAFreshJvmWithoutASwitch() throws Exception {
    assertThat(run()).isZero();
  }

  private static int run() throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                BuilderFirst.class.getName())
            .inheritIO()
            .start();
    try {
      return child.waitFor(60, TimeUnit.SECONDS) ? child.exitValue() : -1;
    } finally {
      child.destroyForcibly();
    }
  }
}
