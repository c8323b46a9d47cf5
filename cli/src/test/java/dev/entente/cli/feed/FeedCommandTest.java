package dev.entente.cli.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.wire.FeedState;
import dev.entente.schemas.wire.FeedStatus;
import dev.entente.schemas.wire.RejectionCount;
import dev.entente.schemas.wire.RejectionReason;
import dev.entente.schemas.wire.Transport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FeedCommandTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();

  @Test
  void storyThatCanBeUsedIsShownWithAdvice() throws IOException {
    Path file =
        write(
            "story.json",
            "{\"id\":\"A-1\",\"provider\":\"Meridian\",\"published\":\"2026-03-09\","
                + "\"body\":\"The ministers of Chad and Niger met in Abuja on Monday.\"}");

    assertThat(run("check", file.toString())).isZero();
    assertThat(out.toString())
        .contains("can be used, read as jsonl")
        .contains("\"storyId\" : \"A-1\"")
        .contains("advice: the story has neither version number nor version time");
  }

  @Test
  void storyThatCannotBeUsedSaysWhyAndFails() throws IOException {
    Path file = write("story.xml", "<nitf><body>");

    assertThat(run("check", file.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("MALFORMED").contains("remedy:");
  }

  @Test
  void strictlyTheStandardsWordIsRequiredWhereReadingIsLenient() throws IOException {
    Path file =
        write(
            "story.json",
            "{\"uri\":\"urn:a:1\",\"provider\":\"Meridian\",\"versioncreated\":\"2026-03-09T10:00:00Z\",\"body_text\":\"The"
                + " ministers of Chad and Niger met in Abuja on Monday.\"}");

    assertThat(run("check", file.toString())).isZero();
    assertThat(run("check", "--strict", file.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("strict:").contains("'provider'");
  }

  @Test
  void folderWithoutSchemasIsAMistakeOfTheCommandLine() throws IOException {
    Path file = write("story.json", "{}");

    assertThat(run("check", "--schemas", folder.toString(), file.toString())).isEqualTo(2);
    assertThat(out.toString()).contains("put IPTC's there");
  }

  @Test
  void fileThatIsNotThereIsAMistakeOfTheCommandLine() {
    assertThat(run("check", folder.resolve("nothing").toString())).isEqualTo(2);
  }

  @Test
  void feedsAreShownWithTheirAlarms() {
    Instant now = Instant.parse("2026-03-10T12:00:00Z");
    Map<String, FeedStatus> feeds = new TreeMap<>();
    feeds.put(
        "http/halcyon",
        FeedStatus.newBuilder()
            .setFeed("http/halcyon")
            .setTransport(Transport.HTTP)
            .setState(FeedState.SILENT)
            .setLastStory(now.minusSeconds(7200))
            .setLagMillis(90_000L)
            .setAccepted(12)
            .setRejections(List.of(new RejectionCount(RejectionReason.NO_DATE, 3L)))
            .setAt(now.minusSeconds(10))
            .build());

    String shown =
        String.join(
            "\n",
            FeedStatusCommand.table(feeds, now)
                .lines(dev.entente.cli.text.Terminal.standardOutput(Map.of("COLUMNS", "200"))));
    assertThat(shown)
        .contains("http/halcyon")
        .contains("silent")
        .contains("1M30S")
        .contains("3 (NO_DATE 3)");
  }

  private int run(String... arguments) {
    CommandLine command = new CommandLine(new FeedCommand());
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(out));
    return command.execute(arguments);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
