package dev.entente.producer.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.producer.feed.SpooledFeed;
import dev.entente.producer.read.ReadOptions;
import dev.entente.schemas.wire.RejectionReason;
import dev.entente.schemas.wire.WireStory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFeedTest {

  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

  @TempDir private Path temporary;
  private Path inbox;
  private SpooledFeed spooled;

  @BeforeEach
  void open() throws IOException {
    inbox = Files.createDirectory(temporary.resolve("inbox"));
    spooled = new SpooledFeed(temporary.resolve("spool"));
  }

  @AfterEach
  void close() {
    spooled.close();
  }

  @Test
  void fileThatIsThereAndFileThatComesAreTaken() throws IOException {
    Files.writeString(inbox.resolve("there.json"), story("A-1"));
    try (FolderFeed feed = start(Duration.ofMillis(20))) {
      awaitStories("A-1");
      Files.writeString(inbox.resolve("later.json"), story("A-2"));
      awaitStories("A-1", "A-2");
      await().until(() -> names("processed"), List.of("later.json", "there.json")::equals);
      assertThat(feed.health().lastProblem()).isEmpty();
    }
  }

  @Test
  void oldestIsTakenFirst() throws IOException {
    for (int i = 1; i <= 3; i++) {
      Path file = Files.writeString(inbox.resolve((9 - i) + ".json"), story("A-" + i));
      Files.setLastModifiedTime(file, FileTime.from(NOW.plusSeconds(i)));
    }
    try (FolderFeed feed = start(Duration.ZERO)) {
      awaitStories("A-1", "A-2", "A-3");
      assertThat(feed.health().feed()).isEqualTo("folder/desk");
    }
  }

  @Test
  void fileThatStillGrowsIsLeftToGrow() throws Exception {
    Path file = inbox.resolve("growing.jsonl");
    String whole = story("A-1") + story("A-2");
    Files.writeString(file, whole.substring(0, 20));
    try (FolderFeed feed = start(Duration.ofMillis(600))) {
      for (int at = 20; at < whole.length(); at += 40) {
        Files.writeString(
            file,
            whole.substring(at, Math.min(at + 40, whole.length())),
            StandardOpenOption.APPEND);
        Thread.sleep(50); // the writer's pace, which is what is tested
      }
      awaitStories("A-1", "A-2");
      assertThat(feed.health().lastProblem()).isEmpty();
    }
    assertThat(spooled.rejections()).isEmpty();
  }

  @Test
  void halfWrittenAndHiddenNamesWaitForTheirRenaming() throws IOException {
    Files.writeString(inbox.resolve("a.json.tmp"), story("A-1"));
    Files.writeString(inbox.resolve(".b.json"), story("A-2"));
    Files.writeString(inbox.resolve("c.json"), story("A-3"));
    try (FolderFeed feed = start(Duration.ZERO)) {
      awaitStories("A-3");
      Files.move(inbox.resolve("a.json.tmp"), inbox.resolve("a.json"));
      awaitStories("A-3", "A-1");
      assertThat(Files.exists(inbox.resolve(".b.json"))).isTrue();
      assertThat(feed.health().lastProblem()).isEmpty();
    }
  }

  @Test
  void badFileGoesToErrorWithItsReasonAndHoldsUpNobody() throws Exception {
    Files.writeString(inbox.resolve("bad.xml"), "<newsItem guid=\"x\"><itemMeta>");
    Files.writeString(inbox.resolve("good.json"), story("A-1"));
    try (FolderFeed feed = start(Duration.ZERO)) {
      awaitStories("A-1");
      await().until(() -> names("error"), List.of("bad.xml", "bad.xml.error.json")::equals);
      assertThat(feed.health().lastProblem()).isEmpty();
    }
    JsonNode note = json("error/bad.xml.error.json");
    assertThat(note.path("rejections").get(0).path("reason").asText()).isEqualTo("MALFORMED");
    assertThat(note.path("rejections").get(0).path("remedy").asText()).isNotBlank();
    assertThat(spooled.rejections())
        .extracting(rejection -> rejection.getReason())
        .containsExactly(RejectionReason.MALFORMED);
    assertThat(spooled.book().of("folder/desk").rejectedInAll()).isEqualTo(1);
  }

  @Test
  void fileOfWhichSomeCanBeUsedIsProcessedAndTheRestIsNoted() throws Exception {
    Files.writeString(inbox.resolve("mixed.jsonl"), story("A-1") + "{\"id\":\"A-2\"}\n");
    try (FolderFeed feed = start(Duration.ZERO)) {
      awaitStories("A-1");
      await().until(() -> names("error"), List.of("mixed.jsonl.error.json")::equals);
      assertThat(names("processed")).containsExactly("mixed.jsonl");
      assertThat(feed.health().lastProblem()).isEmpty();
    }
    assertThat(json("error/mixed.jsonl.error.json").path("stories").asInt()).isEqualTo(2);
  }

  @Test
  void linkIsNotFollowed() throws Exception {
    Path secret = Files.writeString(temporary.resolve("secret.json"), story("SECRET"));
    Files.createSymbolicLink(inbox.resolve("link.json"), secret);
    Files.writeString(inbox.resolve("good.json"), story("A-1"));
    try (FolderFeed feed = start(Duration.ZERO)) {
      awaitStories("A-1");
      await().until(() -> names("error"), List.of("link.json", "link.json.error.json")::equals);
      assertThat(feed.health().lastProblem()).isEmpty();
    }
    assertThat(Files.exists(secret)).isTrue();
  }

  @Test
  void folderThatIsALinkToElsewhereIsRefused() throws IOException {
    Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    Files.createSymbolicLink(inbox.resolve("processed"), elsewhere);

    assertThatThrownBy(() -> start(Duration.ZERO)).isInstanceOf(IOException.class);
  }

  @Test
  void sameNameTwiceOverwritesNothing() throws IOException {
    try (FolderFeed feed = start(Duration.ZERO)) {
      renameInto("a.json", story("A-1"));
      await().until(() -> names("processed"), List.of("a.json")::equals);
      renameInto("a.json", story("A-2"));
      await().until(() -> names("processed"), List.of("a.json", "a.json.2")::equals);
      assertThat(feed.health().lastProblem()).isEmpty();
    }
  }

  @Test
  void fullSpoolLeavesTheFilesWhereTheyAre() throws IOException {
    Files.writeString(inbox.resolve("a.json"), story("A-1"));
    try (SpooledFeed full = new SpooledFeed(temporary.resolve("full"), Long.MAX_VALUE);
        FolderFeed feed = FolderFeed.start(settings(Duration.ZERO), full.intake(), () -> NOW)) {
      await().until(() -> feed.health().lastProblem().isPresent());
      assertThat(Files.exists(inbox.resolve("a.json"))).isTrue();
    }
  }

  private void renameInto(String name, String text) throws IOException {
    Path half = Files.writeString(inbox.resolve(name + ".tmp"), text);
    Files.move(half, inbox.resolve(name));
  }

  private FolderFeed start(Duration quiet) throws IOException {
    return FolderFeed.start(settings(quiet), spooled.intake(), () -> NOW);
  }

  private FolderSettings settings(Duration quiet) {
    return new FolderSettings(
        "desk",
        inbox,
        ReadOptions.forPurpose(ReadOptions.Purpose.PUBLISH),
        quiet,
        Duration.ofMillis(100),
        null);
  }

  private void awaitStories(String... ids) {
    await()
        .untilAsserted(
            () ->
                assertThat(spooled.stories())
                    .extracting(WireStory::getStoryId)
                    .containsExactly(ids));
  }

  private List<String> names(String shelf) throws IOException {
    try (Stream<Path> files = Files.list(inbox.resolve(shelf))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(inbox.resolve(file).toFile());
  }

  private static String story(String id) {
    return "{\"id\":\"%s\",\"provider\":\"Meridian\",\"published\":\"2026-03-09\",\"body\":\"%s\"}%n"
        .formatted(id, "The ministers of Chad and Niger met in Abuja on Monday.");
  }
}
