package dev.entente.bench.quality;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.cli.cluster.CommandFailure;
import dev.entente.schemas.admin.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {

  private static final String GOOD = "{\"id\":\"a\",\"meetings\":[]}\n";

  @TempDir private Path folder;

  @Test
  void linesAreLabelsAndBlankOnesAreNot() throws IOException {
    Labels labels = Labels.in(write(GOOD + "\n{\"id\":\"b\",\"meetings\":[]}\n"));

    assertThat(labels.all()).extracting(Told::id).containsExactly("a", "b");
    assertThat(labels.has("b")).isTrue();
    assertThat(labels.has("c")).isFalse();
    assertThat(labels.place("b")).endsWith("labels.jsonl:3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "{'id':'b'                                  # :2 is no JSON # write one story a line",
        "{'id':'b','meetings':[]} {'id':'c'}        # :2 is no JSON # write one story a line",
        "[]                                         # :2 is no JSON object # `entente extract`",
        "{'meetings':[]}                            # :2 has no id # write that of the story",
        "{'id':7,'meetings':[]}                     # :2 has the id 7 # write a text",
        "{'id':'b'}                                 # :2 has no meetings # write []",
        "{'id':'b','meetings':{}}                   # :2 has the meetings {} # write an array",
        "{'id':'a','meetings':[]}                   # :2 labels the story # keep one",
        "{'id':'b','meetings':[{'status':'HELD'}]}  # :2: meeting 1 has no countries # such as",
        "{'id':'b','meetings':[{'countries':['KRO'],'status':'HELD'}]}"
            + "# :2: meeting 1 has the country 'KRO' # ISO 3166-1",
        "{'id':'b','meetings':[{'countries':[]}]}   # :2: meeting 1 has no status # SCHEDULED,",
        "{'id':'b','meetings':[{'countries':[],'status':'MET'}]}"
            + "# :2: meeting 1 has the status 'MET' # write one of PROPOSED, SCHEDULED,",
        "{'id':'b','meetings':[{'countries':[],'status':'HELD','date':'2026-03-09'}]}"
            + "# :2: meeting 1 has the date '2026-03-09' # the first and the last day",
        "{'id':'b','meetings':[{'countries':[],'status':'HELD','date':['2026-03-09','2026-03-08']}]}"
            + "# :2: meeting 1 has the date # the first and the last day",
        "{'id':'b','meetings':[{'countries':[],'status':'HELD','background':'yes'}]}"
            + "# :2: meeting 1 has the background 'yes' # write true or false",
        "{'id':'b','meetings':[{'countries':[],'status':'HELD','participants':['Anna Kovar']}]}"
            + "# :2: meeting 1: participant 1 is no JSON object # write one",
        "{'id':'b','meetings':[],'relations':[{'countries':['POL','SVK'],'signal':'WARM'}]}"
            + "# :2: relation 1 has the signal 'WARM' # write one of THAW,"
      })
  void whatIsBrokenIsNamedWithFileLineAndRemedy(String line, String what, String remedy)
      throws IOException {
    Path file = write(GOOD + line.replace('\'', '"'));

    assertThatThrownBy(() -> Labels.in(file))
        .isInstanceOfSatisfying(
            CommandFailure.class,
            failure -> {
              assertThat(failure.code()).isEqualTo(ExitCode.STORAGE);
              assertThat(failure)
                  .hasMessageStartingWith(file + what.replace('\'', '"'))
                  .hasMessageContaining(remedy);
              assertThat(failure.getMessage()).hasLineCount(1);
            });
  }

  @Test
  void aFileWithoutLabelsSaysHowToBegin() throws IOException {
    Path file = write("\n");

    assertThatThrownBy(() -> Labels.in(file))
        .hasMessageContainingAll(file.toString(), "holds no label", "entente extract");
  }

  @Test
  void aFileThatIsNotUtf8SaysSo() throws IOException {
    Path file = folder.resolve("labels.jsonl");
    Files.write(file, "{\"id\":\"å\",\"meetings\":[]}".getBytes(ISO_8859_1));

    assertThatThrownBy(() -> Labels.in(file)).hasMessageContaining("is not UTF-8");
  }

  private Path write(String lines) throws IOException {
    return Files.writeString(folder.resolve("labels.jsonl"), lines);
  }
}
