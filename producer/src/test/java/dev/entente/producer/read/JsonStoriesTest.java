package dev.entente.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.RejectionReason;
import dev.entente.schemas.wire.WireStory;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonStoriesTest {

  private static final String BODY =
      "The foreign ministers of Norway and Ghana met in Oslo on Wednesday, officials said.";

  private static String line(String id) {
    return "{\"id\": \""
        + id
        + "\", \"provider\": \"Meridian\", \"published\": \"2026-03-04\", \"dateline\": \"OSLO,"
        + " March 4\", \"headline\": \"Ministers meet\", \"body\": \""
        + BODY
        + "\"}";
  }

  @Test
  void lineBecomesAStoryUnderItsOwnId() {
    WireStory story = Reads.of(line("m-1")).story();

    assertThat(story.getStoryId()).isEqualTo("m-1");
    assertThat(story.getProvisionalId()).isFalse();
    assertThat(story.getProvider()).isEqualTo("Meridian");
    assertThat(story.getPublished()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(story.getDateline()).isEqualTo("OSLO, March 4");
    assertThat(story.getHeadline()).isEqualTo("Ministers meet");
    assertThat(story.getBody()).isEqualTo(BODY);
    assertThat(story.getFormat()).isEqualTo("jsonl");
    assertThat(story.getAction()).isEqualTo(Action.NEW);
    assertThat(story.getRevision()).isEqualTo(1);
  }

  @Test
  void optionalFieldsAreTaken() {
    WireStory story =
        Reads.of(
                """
                {"id": 77, "provider": "Meridian", "body": "%s", "version": 3,
                 "versionTime": "2026-03-04T09:30:00+01:00", "published": "2026-03-04",
                 "action": "correction", "slug": "BC-Oslo", "urgency": "2", "byline": "Ada",
                 "embargo": "2026-03-05T00:00:00Z", "language": "en", "references": ["m-0"],
                 "editorsNote": "Corrects day"}"""
                    .formatted(BODY)
                    .replace("\n", " "))
            .story();

    assertThat(story.getStoryId()).isEqualTo("77");
    assertThat(story.getVersion()).isEqualTo(3);
    assertThat(story.getVersionTime()).isEqualTo(Instant.parse("2026-03-04T08:30:00Z"));
    assertThat(story.getAction()).isEqualTo(Action.CORRECTION);
    assertThat(story.getSlug()).isEqualTo("BC-Oslo");
    assertThat(story.getUrgency()).isEqualTo(2);
    assertThat(story.getByline()).isEqualTo("Ada");
    assertThat(story.getEmbargo()).isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
    assertThat(story.getLanguage()).isEqualTo("en");
    assertThat(story.getReferences()).containsExactly("m-0");
    assertThat(story.getEditorsNote()).isEqualTo("Corrects day");
  }

  @Test
  void nullOptionalFieldsAreMissingOnes() {
    WireStory story =
        Reads.of(
                "{\"id\":\"m-1\",\"provider\":\"Meridian\",\"published\":null,\"dateline\":null,"
                    + "\"headline\":null,\"body\":\""
                    + BODY
                    + "\"}",
                Reads.publishedOn("2026-03-04"))
            .story();

    assertThat(story.getHeadline()).isNull();
    assertThat(story.getDateline()).isNull();
    assertThat(story.getPublished()).isEqualTo(LocalDate.of(2026, 3, 4));
  }

  @Test
  void dayOfATimeWithOffsetIsTheDayWhereItWasWritten() {
    WireStory story =
        Reads.of(line("m-1").replace("\"2026-03-04\"", "\"2026-03-05T00:30:00+09:00\"")).story();

    assertThat(story.getPublished()).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(story.getVersionTime()).isEqualTo(Instant.parse("2026-03-04T15:30:00Z"));
  }

  @Test
  void marksInTheHeadlineOrderVersionsAndLeaveTheHeadline() {
    WireStory story = Reads.of(line("m-1").replace("Ministers", "(LEAD) Ministers")).story();

    assertThat(story.getHeadline()).isEqualTo("Ministers meet");
    assertThat(story.getRevision()).isEqualTo(2);
    assertThat(story.getAction()).isEqualTo(Action.UPDATE);
  }

  @Test
  void forExtractionTheHeadlineStaysAsPrinted() {
    WireStory story =
        Reads.of(line("m-1").replace("Ministers", "(LEAD) Ministers"), Reads.EXTRACTING).story();

    assertThat(story.getHeadline()).isEqualTo("(LEAD) Ministers meet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "provider", "body"})
  void missingRequiredFieldIsNamedWithItsLine(String field) {
    for (String gone :
        List.of(
            line("m-2").replace("\"" + field + "\"", "\"other\""),
            line("m-2").replaceAll("\"" + field + "\": \"[^\"]*\"", "\"" + field + "\": null"))) {
      Reads reads = Reads.of(line("m-1") + "\n" + gone + "\n" + line("m-3") + "\n");

      assertThat(reads.accepted()).extracting(WireStory::getStoryId).containsExactly("m-1", "m-3");
      Rejection rejection = reads.rejections().get(0);
      assertThat(rejection.getReason()).isEqualTo(RejectionReason.MISSING_FIELD);
      assertThat(rejection.getDetail()).contains(field);
      assertThat(rejection.getInput()).isEqualTo("desk/story.in:2");
    }
  }

  @Test
  void killNeedsNeitherTextNorDate() {
    WireStory story =
        Reads.of("{\"id\":\"m-1\",\"provider\":\"Meridian\",\"action\":\"KILL\"}").story();

    assertThat(story.getAction()).isEqualTo(Action.KILL);
    assertThat(story.getPublished()).isNull();
  }

  @Test
  void valuesThatCannotBeAreRefusedByName() {
    assertBadValue(line("m-1").replace("2026-03-04", "4 March"), "published");
    assertBadValue(line("m-1").replace("2026-03-04", "2026-02-30"), "published");
    assertBadValue(line("m-1").replace("2026-03-04", "2036-03-04"), "published");
    assertBadValue(line("m-1").replace("2026-03-04", "0001-01-01"), "published");
    assertBadValue(with("\"urgency\": 12"), "urgency");
    assertBadValue(with("\"version\": \"x\""), "version");
    assertBadValue(with("\"action\": \"spike\""), "action");
    assertBadValue(with("\"embargo\": \"2026-03-05\""), "embargo");
    assertBadValue(with("\"versionTime\": \"2036-03-04T00:00:00Z\""), "versionTime");
    assertBadValue(line("m-1").replace("\"m-1\"", "{\"a\": 1}"), "id");
    assertBadValue(line("x".repeat(600)), "id");
  }

  private static String with(String field) {
    return line("m-1").replace("\"body\"", field + ", \"body\"");
  }

  private static void assertBadValue(String line, String field) {
    Rejection rejection = Reads.of(line).rejection();

    assertThat(rejection.getReason()).isEqualTo(RejectionReason.BAD_VALUE);
    assertThat(rejection.getDetail()).contains("\"" + field + "\"");
  }

  @Test
  void advanceStoryMayBeDatedOnTheDayOfItsEmbargo() {
    WireStory story =
        Reads.of(with("\"embargo\": \"2026-03-20T06:00:00Z\"").replace("2026-03-04", "2026-03-20"))
            .story();

    assertThat(story.getPublished()).isEqualTo(LocalDate.of(2026, 3, 20));
  }

  @Test
  void badLinesHarmNoOther() {
    String half = line("m-2").substring(0, 80);
    String twice = with("\"id\": \"m-9\"");
    String deep = "{\"a\":".repeat(60) + "1" + "}".repeat(60);
    String longName = "{\"" + "n".repeat(300) + "\": 1}";
    String two = line("m-2") + line("m-2");
    Reads reads =
        Reads.of(
            String.join(
                "\n",
                List.of(
                    line("m-1"),
                    half,
                    twice,
                    deep,
                    longName,
                    two,
                    "[1]",
                    "",
                    "nonsense",
                    line("m-3"))));

    assertThat(reads.accepted()).extracting(WireStory::getStoryId).containsExactly("m-1", "m-3");
    assertThat(reads.rejections())
        .hasSize(7)
        .allSatisfy(
            rejection -> assertThat(rejection.getReason()).isEqualTo(RejectionReason.MALFORMED));
    assertThat(reads.rejections().get(0).getDetail()).contains("ends in the middle");
    assertThat(reads.rejections().get(1).getDetail()).contains("\"id\" stands twice");
    assertThat(reads.rejections().get(2).getDetail()).contains("deeper");
    assertThat(reads.rejections())
        .extracting(Rejection::getInput)
        .containsExactly(
            "desk/story.in:2",
            "desk/story.in:3",
            "desk/story.in:4",
            "desk/story.in:5",
            "desk/story.in:6",
            "desk/story.in:7",
            "desk/story.in:9");
  }

  @Test
  void brokenFirstLineDoesNotMakeItAnotherFormat() {
    Reads reads = Reads.of("{\"id\": \"m-0\", \"prov\n" + line("m-1") + "\nnonsense\n");

    assertThat(reads.accepted()).extracting(WireStory::getStoryId).containsExactly("m-1");
    assertThat(reads.rejections()).hasSize(2);
    assertThat(Reads.of("nonsense\n" + line("m-1")).accepted()).hasSize(1);
  }

  @Test
  void lineInAnotherCharsetHarmsNoOther() {
    byte[] latin =
        (line("m-1") + "\n" + line("m-2").replace("Norway", "Curaçao") + "\n" + line("m-3"))
            .getBytes(StandardCharsets.ISO_8859_1);

    Reads reads = Reads.of(latin);

    assertThat(reads.accepted()).extracting(WireStory::getStoryId).containsExactly("m-1", "m-3");
    assertThat(reads.rejections().get(0).getReason()).isEqualTo(RejectionReason.BAD_ENCODING);
  }

  @Test
  void lineThatIsTooLongIsSkippedAndNotKept() {
    Reads reads = Reads.of(line("m-1") + "\n" + line("x".repeat(5_000_000)) + "\n" + line("m-3"));

    assertThat(reads.accepted()).extracting(WireStory::getStoryId).containsExactly("m-1", "m-3");
    assertThat(reads.rejections().get(0).getReason()).isEqualTo(RejectionReason.TOO_LARGE);
    assertThat(reads.rejections().get(0).getInput()).isEqualTo("desk/story.in:2");
    assertThat(reads.rejections().get(0).getSha256()).isNull();
  }

  @Test
  void bodyOverTheLimitIsCutBetweenCharactersAndFlagged() {
    String body = BODY + " " + "The ministers of Zürich said. ".repeat(10_000);

    WireStory story = Reads.of(line("m-1").replace(BODY, body)).story();

    assertThat(story.getTruncated()).isTrue();
    assertThat(story.getBody().getBytes(StandardCharsets.UTF_8).length)
        .isBetween(256 * 1024 - 3, 256 * 1024);
    assertThat(body).startsWith(story.getBody());
  }

  @Test
  void documentLaidOutOverSeveralLinesIsOneStory() {
    WireStory story =
        Reads.of(line("m-1").replace(", \"", ",\n  \"").replace("{\"", "{\n  \"")).story();

    assertThat(story.getStoryId()).isEqualTo("m-1");
  }

  @Test
  void arrayIsReadElementByElement() {
    Reads reads = Reads.of("[" + line("m-1") + ",\n{\"id\": \"m-2\"},\n7, " + line("m-3") + "]");

    assertThat(reads.accepted()).extracting(WireStory::getStoryId).containsExactly("m-1", "m-3");
    assertThat(reads.rejections())
        .extracting(Rejection::getInput)
        .containsExactly("desk/story.in[2]", "desk/story.in[3]");
  }

  @Test
  void halfAnArrayGivesItsWholeStoriesAndOneRejection() {
    Reads reads = Reads.of("[" + line("m-1") + ",\n" + line("m-2").substring(0, 60));

    assertThat(reads.accepted()).extracting(WireStory::getStoryId).containsExactly("m-1");
    assertThat(reads.rejections())
        .extracting(Rejection::getReason)
        .containsExactly(RejectionReason.MALFORMED);
  }

  @Test
  void endlessInputIsDeliveredLineByLine() throws IOException {
    AtomicLong taken = new AtomicLong();
    byte[] line = (line("m-1") + "\n").getBytes(StandardCharsets.UTF_8);
    AtomicLong delivered = new AtomicLong();
    AtomicLong mostAhead = new AtomicLong();

    new StoryReader(Reads.PUBLISHING, InstantSource.fixed(Reads.NOW))
        .read(
            Input.ofStream("endless", new Repeated(line, 5_000, taken)),
            delivery -> {
              long ahead = taken.get() - delivered.incrementAndGet() * line.length;
              mostAhead.accumulateAndGet(ahead, Math::max);
            });

    assertThat(delivered).hasValue(5_000);
    assertThat(mostAhead.get()).isLessThan(256 * 1024);
  }

  /** One line over and over, with the bytes counted that were taken. */
  private static final class Repeated extends FilterInputStream {

    private final byte[] line;
    private final AtomicLong taken;
    private int left;

    Repeated(byte[] line, int times, AtomicLong taken) {
      super(new ByteArrayInputStream(line));
      this.line = line;
      this.taken = taken;
      this.left = times - 1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int count = super.read(bytes, from, length);
      if (count < 0 && left > 0) {
        left--;
        in = new ByteArrayInputStream(line);
        count = super.read(bytes, from, length);
      }
      taken.addAndGet(Math.max(0, count));
      return count;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
