package dev.entente.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.wire.WireStory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AvroSetupTest {

  /** A program whose first touch of Avro is a builder, as a producer's is. */
  static final class BuilderFirst {

    private BuilderFirst() {}

    public static void main(String[] args) {
      WireStory.newBuilder()
          .setProvider("p")
          .setStoryId("1")
          .setBody("b")
          .setFormat("text")
          .setSha256("0")
          .setIngested(Instant.EPOCH)
          .build();
      System.out.println(System.getProperty("org.apache.avro.limits.string.maxLength"));
    }
  }

  @Test
  void generatedClassesAreTrustedAndLimitsSetInAFreshJvmWithoutASwitch(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                BuilderFirst.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      child.destroyForcibly();
    }

    assertThat(child.exitValue()).as(() -> text(output)).isZero();
    assertThat(text(output)).endsWith(Topics.MAX_RECORD_BYTES + "\n");
  }

  private static String text(Path output) {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
