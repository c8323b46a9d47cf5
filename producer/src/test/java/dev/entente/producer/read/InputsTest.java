package dev.entente.producer.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

  private static final InputStream NOTHING = new ByteArrayInputStream(new byte[0]);

  @TempDir private Path folder;

  @Test
  void folderGivesItsVisibleFilesInOrderAndNotItsSubFolders() throws IOException {
    Files.createDirectories(folder.resolve("processed"));
    for (String name : List.of("c.txt", "b.txt", "a.jsonl", ".hidden", "processed/done.txt")) {
      Files.writeString(folder.resolve(name), "x");
    }

    assertThat(Inputs.find(List.of(folder.toString()), NOTHING))
        .extracting(input -> folder.relativize(Path.of(input.name())).toString())
        .containsExactly("a.jsonl", "b.txt", "c.txt");
  }

  @Test
  void dashIsStandardInput() throws IOException {
    Input input = Inputs.find(List.of("-"), new ByteArrayInputStream(new byte[] {'h'})).get(0);

    assertThat(input.name()).isEqualTo("standard input");
    assertThat(input.open().readAllBytes()).containsExactly('h');
    assertThat(input.size()).isEmpty();
  }

  @Test
  void nameThatIsNothingIsSaidAtOnce() {
    assertThatThrownBy(() -> Inputs.find(List.of(folder + "/none"), NOTHING))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("none");
    assertThatThrownBy(() -> Inputs.find(List.of("a\0b"), NOTHING))
        .isInstanceOf(NoSuchFileException.class);
  }
}
