package dev.entente.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.schemas.admin.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateSlotTest {

  @TempDir private Path state;

  @Test
  void everyInstanceHasItsOwn() {
    try (StateSlot first = StateSlot.claim(state);
        StateSlot second = StateSlot.claim(state)) {
      assertThat(first.folder()).isEqualTo(state.resolve("slot-0"));
      assertThat(second.folder()).isEqualTo(state.resolve("slot-1"));
    }
  }

  @Test
  void instanceThatComesBackFindsItsOwnAgain() throws IOException {
    StateSlot before = StateSlot.claim(state);
    Files.writeString(before.folder().resolve("store"), "kept");
    before.close();

    try (StateSlot after = StateSlot.claim(state)) {
      assertThat(after.folder().resolve("store")).hasContent("kept");
    }
  }

  @Test
  void folderThatIsAFileIsRefusedInOneLine() throws IOException {
    Path file = Files.writeString(state.resolve("file"), "not a folder");

    assertThatThrownBy(() -> StateSlot.claim(file))
        .isInstanceOfSatisfying(
            RunFailure.class, failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.STORAGE))
        .hasMessageContaining(file.toString())
        .hasMessageContaining("streams.state.dir")
        .message()
        .hasLineCount(1);
  }
}
