package dev.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.cli.Stack.Said;
import dev.entente.cli.cluster.TopicWriter;
import dev.entente.schemas.admin.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands that read and steer the record, as a person types them, on a real broker and
 * registry.
 */
class CommandsIT {

  private static final String PLANNED =
      """
      {"id":"fp-1","provider":"Fjord Press","version":1,"published":"2026-03-02","dateline":"OSLO, March 2","headline":"Ghana's foreign minister to visit Norway","body":"Ghanaian Foreign Minister Kwesi Amankwah will hold talks with Norwegian Foreign Minister Liv Sordal in Oslo on March 9, the ministry said Monday."}
      """;
  private static final String CORRECTED =
      """
      {"id":"fp-1","provider":"Fjord Press","version":2,"action":"correction","published":"2026-03-02","dateline":"OSLO, March 2","headline":"Ghana's foreign minister to visit Norway","body":"Ghanaian Foreign Minister Kwesi Amankwah will hold talks with Norwegian Foreign Minister Liv Sordal in Bergen on March 9, the ministry said Monday."}
      """;
  private static final String HELD =
      """
      {"id":"hw-7","provider":"Halcyon Wire","published":"2026-03-09","dateline":"BERGEN, March 9","headline":"Norway, Ghana foreign ministers meet in Bergen","body":"Norwegian Foreign Minister Liv Sordal met her Ghanaian counterpart, Kwesi Amankwah, in Bergen on Monday, the ministry said."}
      """;

  private static final String MISTAKEN =
      """
      {"id":"hw-8","provider":"Halcyon Wire","version":1,"published":"2026-03-09","dateline":"ACCRA, March 9","headline":"Leaders of Ghana, Norway to meet","body":"Ghanaian President Yaw Sekyere will hold a summit with Norwegian Prime Minister Tora Haugland in Accra on May 4, his office said Monday."}
      """;
  private static final String KILLED =
      """
      {"id":"hw-8","provider":"Halcyon Wire","version":2,"action":"kill","published":"2026-03-09","headline":"KILL: Leaders of Ghana, Norway to meet","body":"Do not use."}
      """;

  private static final String WITHOUT_AN_ID =
      """
      {"provider":"Halcyon Wire","published":"2026-03-09","headline":"Ghana","body":"A story."}
      """;

  @TempDir private static Path folder;

  private static Stack stack;
  private static Instant afterThePlan;

  @BeforeAll
  static void tellTheStory() throws Exception {
    stack = new Stack();
    assertThat(publish(PLANNED).code()).isZero();
    afterThePlan = Instant.now();
    publish(CORRECTED);
    publish(HELD);
    publish(MISTAKEN);
    publish(KILLED);
    publish(WITHOUT_AN_ID);
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void aPairsStateIsShownInWhateverOrderItIsWritten() throws IOException {
    JsonNode state = json(stack.run("relation", "NOR-GHA", "--json"));

    assertThat(state.get("pair").asText()).isEqualTo("GHA-NOR");
    assertThat(state.get("asOf").asText()).isEqualTo("2026-03-09");
    assertThat(state.at("/lastMeeting/place").asText()).isEqualTo("Bergen");
    assertThat(stack.run("relation", "Norway", "Ghana").out())
        .contains("Ghana - Norway (GHA-NOR)", "on 2026-03-09", "minister, Bergen");
  }

  @Test
  void aStateIsCarriedToALaterDayAndNotBack() throws IOException {
    double now = json(stack.run("relation", "NOR-GHA", "--json")).get("temperature").asDouble();
    JsonNode later = json(stack.run("relation", "NOR-GHA", "--as-of", "2026-09-05", "--json"));

    assertThat(later.get("asOf").asText()).isEqualTo("2026-09-05");
    assertThat(later.get("temperature").asDouble()).isPositive().isLessThan(now * 0.6);
    Said back = stack.run("relation", "NOR-GHA", "--as-of", "2026-03-08");
    assertThat(back.code()).isEqualTo(ExitCode.REJECTED.number());
    assertThat(back.err()).hasLineCount(1).contains("--known-at");
  }

  @Test
  void whatWasKnownBeforeTheCorrectionIsShownWithTheCorrectionMarked() throws IOException {
    JsonNode known =
        json(stack.run("relation", "NOR-GHA", "--known-at", afterThePlan.toString(), "--json"));

    assertThat(known.at("/meetings/0/facts/place").asText()).isEqualTo("Oslo");
    assertThat(known.at("/meetings/0/facts/status").asText()).isEqualTo("SCHEDULED");
    assertThat(known.at("/meetings/0/takenBackSince/0/event/change").asText())
        .isEqualTo("CORRECTED");
    assertThat(known.at("/state/asOf").asText()).isEqualTo("2026-03-02");
    assertThat(stack.run("relation", "NOR-GHA", "--known-at", afterThePlan.toString()).out())
        .contains("as the record had it at", "! later corrected", "place: Oslo -> Bergen");
  }

  @Test
  void historyTellsWhatChangedAndWhy() {
    String history = stack.run("history", "Ghana-Norway").out();

    assertThat(history)
        .containsSubsequence(
            "reported", "Oslo", "! corrected", "place: Oslo -> Bergen", "status: scheduled -> held")
        .contains("because of Halcyon Wire, 2026-03-09: Norway, Ghana foreign ministers meet");
    assertThat(history.lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void historyEndsAtTheInstantThatIsAskedFor() {
    assertThat(stack.run("history", "GHA-NOR", "--known-at", afterThePlan.toString()).out())
        .contains("reported")
        .doesNotContain("corrected", "held");
    Said before = stack.run("history", "GHA-NOR", "--known-at", "2020-01-01");
    assertThat(before.code()).isEqualTo(ExitCode.REJECTED.number());
    assertThat(before.err()).hasLineCount(1).contains("nothing of GHA-NOR by 2020-01-01");
  }

  @Test
  void aMeetingIsExplainedByItsStoriesRulesAndWeight() throws IOException {
    String id =
        json(stack.run("relation", "NOR-GHA", "--json")).at("/lastMeeting/meetingId").asText();
    JsonNode explained = json(stack.run("explain", id.substring(0, id.length() - 4), "--json"));

    assertThat(explained.at("/meeting/meetingId").asText()).isEqualTo(id);
    assertThat(explained.at("/meeting/reports")).hasSize(2);
    assertThat(explained.at("/weights/0/pair").asText()).isEqualTo("GHA-NOR");
    assertThat(explained.at("/weights/0/points").asDouble()).isPositive();
    assertThat(stack.run("explain", id).out())
        .contains(
            "Reported by 2 stories of 2 providers",
            "rule ",
            "\"Norway, Ghana foreign ministers meet\"")
        .containsSubsequence("Its life", "scheduled", "held");
  }

  @Test
  void whatMeetingsAndStatementsWeighIsThePairsHeat() throws IOException {
    JsonNode explained = json(stack.run("explain", "GHA-NOR", "--json"));

    double meetings = 0;
    for (JsonNode weight : explained.get("weights")) {
      meetings += weight.get("left").asDouble();
    }
    assertThat(meetings).isCloseTo(explained.at("/heat/meetings").asDouble(), within(0.01));
    assertThat(explained.at("/heat/meetings").asDouble() + explained.at("/heat/signals").asDouble())
        .isCloseTo(explained.at("/state/heat").asDouble(), within(0.01));
    assertThat(explained.at("/heat/signals").asDouble()).isNotNegative();
  }

  @Test
  void statusSaysWhatRunsAndThatNothingWaits() throws IOException {
    JsonNode status = new ObjectMapper().readTree(stack.run("status", "--json").out());

    assertThat(status.get("addsUp").asBoolean()).as(status.toString()).isTrue();
    assertThat(status.get("alarms")).isEmpty();
    assertThat(status.get("instances")).hasSize(1);
    assertThat(status.get("read").asLong()).isGreaterThanOrEqualTo(3);
    assertThat(status.get("steps").get(0).get("topic").asText()).isEqualTo("wire.stories");
    assertThat(status.get("steps").get(0).get("behind")).hasSize(6);
    assertThat(status.at("/meetings/HELD").asLong()).isEqualTo(1);
    assertThat(status.at("/refusedAtTheDoor/MISSING_FIELD").asLong()).isEqualTo(1);
    assertThat(stack.run("status").out())
        .contains("Instances", "1, the group is stable", "Deliveries", "Dead letters", "1 held")
        .contains("1 missing field, refused by producers");
  }

  @Test
  void aDeadLetterIsListedShownAndSentAgainAsItWas() throws Exception {
    byte[] garbage = {9, 9, 9};
    String stories = stack.cluster().topics().stories().name();
    RecordMetadata at;
    try (TopicWriter writer = TopicWriter.open(stack.cluster())) {
      at =
          writer.write(
              new ProducerRecord<>(stories, "Fjord Press|broken".getBytes(UTF_8), garbage));
    }
    stack.caughtUp();

    String list = stack.run("dead-letters", "list").out();
    String id = list.lines().filter(line -> line.contains("Fjord")).findFirst().orElseThrow();
    id = id.substring(0, id.indexOf(' '));
    assertThat(list).contains("unreadable", "Serialization");
    assertThat(stack.run("dead-letters", "show", id).out())
        .contains("wire.stories-%d@%d".formatted(at.partition(), at.offset()))
        .contains("Fjord Press|broken", "3 bytes");
    assertThat(stack.run("dead-letters", "requeue", id, "--dry-run").out())
        .contains("1 of 1 would be sent");
    assertThat(stack.run("dead-letters", "list").out()).isEqualTo(list);

    assertThat(stack.run("dead-letters", "requeue", id).out()).contains("1 of 1 sent again");
    stack.caughtUp();
    JsonNode again = null;
    for (String line : stack.run("dead-letters", "list", "--json").out().lines().toList()) {
      again = new ObjectMapper().readTree(line);
    }
    assertThat(again.get("offset").asLong()).isGreaterThan(at.offset());
    assertThat(again.get("value").asText()).isEqualTo("CQkJ");
    assertThat(again.at("/headers/0/name").asText()).isEqualTo("entente.requeued");
  }

  @Test
  void aDeadLetterThatIsNoneIsOneLine() {
    Said said = stack.run("dead-letters", "requeue", "5@999");
    assertThat(said.code()).isEqualTo(ExitCode.REJECTED.number());
    assertThat(said.err()).hasLineCount(1).contains("no dead letter 5@999", "dead-letters list");
    assertThat(stack.run("dead-letters", "requeue").code()).isEqualTo(ExitCode.USAGE.number());
  }

  @Test
  void aReplayWithTheSameRulesMakesTheSameTablesAndIsDroppedAgain() throws IOException {
    Said replay =
        stack.run(
            "replay",
            "--into",
            "trial",
            "--json",
            "--set",
            "streams.state.dir=" + folder.resolve("s"));
    assertThat(replay.code()).as(replay.err()).isZero();
    JsonNode answer = new ObjectMapper().readTree(replay.out());

    assertThat(answer.get("same").asBoolean()).as(replay.out()).isTrue();
    assertThat(answer.get("hashShadow")).isEqualTo(answer.get("hashNow"));
    assertThat(answer.get("sameMeetings").asInt()).isEqualTo(1);
    assertThat(answer.get("stories").asLong()).isGreaterThanOrEqualTo(3);
    assertThat(replay.err()).contains("rebuilding from", "a second, done in");
    assertThat(stack.run("replay", "--into", "trial").err())
        .hasLineCount(1)
        .contains("there is a shadow trial already", "--resume");
    assertThat(
            stack
                .run(
                    "admin",
                    "reset",
                    "--shadow",
                    "trial",
                    "--yes",
                    "--set",
                    "streams.state.dir=" + folder.resolve("s"))
                .out())
        .contains("- what is on trial.diplomacy.meetings", "done");
    assertThat(stack.run("replay", "--into", "trial", "--compare").err())
        .contains("there is no shadow trial");
  }

  @Test
  void whatIsExportedComesBackAsItWasTombstonesAndTimesIncluded() throws IOException {
    Path backup = folder.resolve("backup");
    Said exported = stack.run("export", backup.toString());
    assertThat(exported.out()).contains("exported wire.stories", "exported diplomacy.relations");
    assertThat(exported.out().lines().filter(line -> line.contains("diplomacy.meetings ")))
        .singleElement()
        .asString()
        .doesNotContain(" 0 tombstones");
    assertThat(Files.getPosixFilePermissions(backup.resolve("wire.stories.avro")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));

    Said imported = stack.run("import", backup.toString(), "--set", "topic.prefix=restored.");

    assertThat(imported.code()).as(imported.err()).isZero();
    assertThat(imported.out().replace("imported", "exported").lines())
        .containsExactlyElementsOf(
            exported.out().lines().filter(line -> line.startsWith("exported")).toList());
    for (String[] question : new String[][] {{"relation", "GHA-NOR"}, {"history", "GHA-NOR"}}) {
      assertThat(stack.run(question[0], question[1], "--set", "topic.prefix=restored.").out())
          .isEqualTo(stack.run(question).out());
    }
    Said again = stack.run("import", backup.toString(), "--set", "topic.prefix=restored.");
    assertThat(again.code()).isEqualTo(ExitCode.MISCONFIGURED.number());
    assertThat(again.err()).hasLineCount(1).contains("restored.wire.stories", "--append");
  }

  @Test
  void anArchiveThatWasChangedIsFoundOutBeforeAnythingIsWritten() throws IOException {
    Path backup = folder.resolve("changed");
    stack.run("export", backup.toString(), "--inputs");
    Path manifest = backup.resolve("manifest.json");
    assertThat(stack.run("import", backup.toString(), "--check").code()).isZero();
    Files.writeString(
        manifest,
        Files.readString(manifest).replaceFirst("\"hash\" : \"[0-9a-f]", "\"hash\" : \"x"));

    Said said = stack.run("import", backup.toString(), "--set", "topic.prefix=changed.");

    assertThat(said.code()).isEqualTo(ExitCode.STORAGE.number());
    assertThat(said.err()).hasLineCount(1).contains("wire.stories.avro", "changed or cut off");
    assertThat(
            stack
                .run(
                    "tail",
                    "wire.stories",
                    "--from",
                    "earliest",
                    "--no-follow",
                    "--set",
                    "topic.prefix=changed.")
                .out())
        .isEmpty();
  }

  @Test
  void aRunningApplicationIsLookedAtButNotReset() {
    Said looked = stack.run("admin", "reset", "--dry-run");
    assertThat(looked.out())
        .contains("- what is on diplomacy.meetings", "nothing was changed")
        .contains("but entente still runs (1 threads)");

    Said said = stack.run("admin", "reset", "--yes");

    assertThat(said.code()).isEqualTo(ExitCode.MISCONFIGURED.number());
    assertThat(said.err()).hasLineCount(1).contains("entente still runs (1 threads)");
  }

  @Test
  void aDecisionIsRecordedListedAndTakenBack() throws Exception {
    String id =
        json(stack.run("relation", "NOR-GHA", "--json")).at("/lastMeeting/meetingId").asText();

    Said decided =
        stack.run("admin", "reject", id, "--reason", "a football match", "--by", "night desk");
    assertThat(decided.out()).contains("decided: " + id + "|REJECT", "entente admin undo");
    assertThat(stack.run("admin", "decisions").out())
        .contains("reject", "night desk", "a football");
    assertThat(stack.run("admin", "undo", id + "|REJECT").out()).contains("taken back");
    assertThat(stack.run("admin", "decisions").out()).contains("no decisions");
    stack.caughtUp();
  }

  @Test
  void aDecisionNeedsAReasonAndAMeetingThatThereIs() {
    assertThat(stack.run("admin", "reject", "GHA-NOR.00000000", "--reason", "none").err())
        .hasLineCount(1)
        .contains("no meeting ever had the id GHA-NOR.00000000");
    assertThat(stack.run("admin", "undo", "GHA-NOR.1|REJECT").err())
        .hasLineCount(1)
        .contains("entente admin decisions");
  }

  @Test
  void aPairOrMeetingThatNobodyToldOfIsOneLine() {
    for (String[] command :
        new String[][] {
          {"relation", "FRA-PER"},
          {"explain", "FRA-PER"},
          {"history", "FRA-PER"},
          {"explain", "FRA-PER.abcd1234"},
          {"history", "FRA-PER.abcd1234"}
        }) {
      Said said = stack.run(command);
      assertThat(said.code()).isEqualTo(ExitCode.REJECTED.number());
      assertThat(said.err()).hasLineCount(1).contains("FRA-PER");
      assertThat(said.out()).isEmpty();
    }
  }

  private static org.assertj.core.data.Offset<Double> within(double distance) {
    return org.assertj.core.data.Offset.offset(distance);
  }

  private static Said publish(String line) throws Exception {
    return stack.publish(Files.write(folder.resolve("stories.jsonl"), line.getBytes(UTF_8)));
  }

  private static JsonNode json(Said said) throws IOException {
    assertThat(said.err()).isEmpty();
    return new ObjectMapper().readTree(said.out());
  }
}
