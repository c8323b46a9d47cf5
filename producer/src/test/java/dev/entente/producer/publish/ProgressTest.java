package dev.entente.producer.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.entente.producer.read.Input;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);

  @Test
  void terminalShowsABarOverTheBytesAndIsLeftClean() throws IOException {
    Input input = Input.ofBytes("a.txt", new byte[100]);
    BytesRead bytes = new BytesRead(List.of(input));
    Tally tally = new Tally();
    try (InputStream in = bytes.counting(input).open()) {
      assertThat(in.readNBytes(50)).hasSize(50);
    }
    tally.read();

    Progress progress = Progress.start(out, true, tally, bytes);
    await().until(() -> shown().contains("50% [============            ] 1 read, 0 published"));
    progress.close();

    assertThat(shown()).endsWith("\r\033[K").doesNotContain("\n");
  }

  @Test
  void sizeThatIsUnknownShowsCountsOnly() {
    BytesRead bytes = new BytesRead(List.of(Input.ofStream("-", InputStream.nullInputStream())));

    Progress progress = Progress.start(out, true, new Tally(), bytes);
    await().until(() -> shown().contains("0 read, 0 published"));
    progress.close();

    assertThat(shown()).doesNotContain("%");
  }

  private String shown() {
    return screen.toString(StandardCharsets.UTF_8);
  }
}
