package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.Checkup.Finding;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckupTest {

  @TempDir private Path folder;

  @Test
  void aFolderWithRoomIsFineAndIsLeftAsItWas() {
    assertThat(Checkup.temporaryFolder(folder)).hasSize(2).allMatch(Finding::right);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamedWithWhatToDo() {
    Path missing = folder.resolve("missing");

    assertThat(Checkup.temporaryFolder(missing))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.right()).isFalse();
              assertThat(finding.line()).startsWith("!!  ").contains(missing.toString(), "TMPDIR");
            });
  }
}
