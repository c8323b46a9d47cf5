package dev.entente.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.RejectionReason;
import dev.entente.schemas.wire.WireStory;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NinjsTest {

  private static final String FLAT =
      """
      {
        "uri": "urn:newsml:meridian.example:20260304:oslo-cocoa",
        "type": "text",
        "version": "3",
        "firstcreated": "2026-03-04T07:00:00Z",
        "versioncreated": "2026-03-04T08:30:00+01:00",
        "pubstatus": "usable",
        "urgency": 4,
        "infosource": [{"name": "Meridian"}],
        "copyrightholder": "Meridian Media Holding",
        "language": "en-GB",
        "located": "Oslo",
        "byline": "By Ada Lindqvist",
        "slugline": "Norway-Ghana-cocoa",
        "headline": "Norway, Ghana trade ministers meet",
        "ednote": "Adds quote",
        "body_xhtml": "<p>The trade ministers of Norway and Ghana met in Oslo on Wednesday.</p><figure><figcaption>A picture</figcaption></figure><p>They agreed to meet &amp; talk again.</p>",
        "associations": {"main": {"uri": "x", "renditions": {"web": {}, "web": {}}}}
      }
      """;

  private static final String CAMEL =
      """
      {
        "uri": "urn:newsml:meridian.example:20260304:oslo-cocoa",
        "type": "text",
        "version": "4",
        "versionCreated": "2026-03-04T09:30:00+01:00",
        "pubStatus": "usable",
        "copyrightHolder": "Meridian",
        "by": "Ada Lindqvist",
        "headlines": [
          {"role": "short", "value": "Ministers meet"},
          {"role": "main", "contentType": "text/plain", "value": "Norway, Ghana trade ministers meet"}
        ],
        "bodies": [
          {"role": "main", "contentType": "text/html", "value": "<p>The trade ministers of Norway and Ghana met in Oslo on Wednesday.</p>"}
        ]
      }
      """;

  private static final String SUPERDESK =
      """
      {"guid": "tag:desk.example:2026:77", "version": "2", "type": "text", "source": "Halcyon Wire",
       "copyrightholder": "Desk Example", "versioncreated": "2026-03-04T08:30:00+0000",
       "evolvedfrom": "tag:desk.example:2026:76", "pubstatus": "usable", "priority": 3,
       "headline": "Norway, Ghana trade ministers meet",
       "body_html": "<p>The trade ministers of Norway and Ghana met in Oslo on Wednesday.</p>"}
      """;

  @Test
  void flatItemIsRead() {
    WireStory story = Reads.of(FLAT).story();

    assertThat(story.getFormat()).isEqualTo("ninjs-1");
    assertThat(story.getStoryId()).isEqualTo("urn:newsml:meridian.example:20260304:oslo-cocoa");
    assertThat(story.getProvisionalId()).isFalse();
    assertThat(story.getProvider()).isEqualTo("Meridian");
    assertThat(story.getVersion()).isEqualTo(3);
    assertThat(story.getVersionTime()).isEqualTo(Instant.parse("2026-03-04T07:30:00Z"));
    assertThat(story.getPublished()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(story.getAction()).isEqualTo(Action.UPDATE);
    assertThat(story.getUrgency()).isEqualTo(4);
    assertThat(story.getSlug()).isEqualTo("Norway-Ghana-cocoa");
    assertThat(story.getHeadline()).isEqualTo("Norway, Ghana trade ministers meet");
    assertThat(story.getByline()).isEqualTo("Ada Lindqvist");
    assertThat(story.getDateline()).isEqualTo("Oslo");
    assertThat(story.getLanguage()).isEqualTo("en");
    assertThat(story.getEditorsNote()).isEqualTo("Adds quote");
    assertThat(story.getBody())
        .isEqualTo(
            """
            The trade ministers of Norway and Ghana met in Oslo on Wednesday.
            They agreed to meet & talk again.\
            """);
  }

  @Test
  void embargoIsFoundUnderItsNewNameToo() {
    String held = "\"embargoedUntil\": \"2026-03-20T06:00:00Z\", \"pubStatus\"";

    assertThat(Reads.of(CAMEL.replace("\"pubStatus\"", held)).story().getEmbargo())
        .isEqualTo(Instant.parse("2026-03-20T06:00:00Z"));
  }

  @Test
  void arraysAndCamelCaseAreReadAsTheSameStory() {
    WireStory camel = Reads.of(CAMEL).story();
    WireStory small =
        Reads.of(
                CAMEL
                    .replace("versionCreated", "versioncreated")
                    .replace("pubStatus", "pubstatus")
                    .replace("copyrightHolder", "copyrightholder")
                    .replace("contentType", "contenttype"))
            .story();

    assertThat(camel.getFormat()).isEqualTo("ninjs-3");
    assertThat(small.getFormat()).isEqualTo("ninjs-2");
    for (WireStory story : new WireStory[] {camel, small}) {
      assertThat(story.getHeadline()).isEqualTo("Norway, Ghana trade ministers meet");
      assertThat(story.getBody())
          .isEqualTo("The trade ministers of Norway and Ghana met in Oslo on Wednesday.");
      assertThat(story.getByline()).isEqualTo("Ada Lindqvist");
      assertThat(story.getProvider()).isEqualTo("Meridian");
      assertThat(story.getVersion()).isEqualTo(4);
    }
  }

  @Test
  void superdeskItemNamesTheStoryThatItReplaces() {
    WireStory story = Reads.of(SUPERDESK).story();

    assertThat(story.getStoryId()).isEqualTo("tag:desk.example:2026:77");
    assertThat(story.getProvider()).isEqualTo("Halcyon Wire");
    assertThat(story.getAction()).isEqualTo(Action.UPDATE);
    assertThat(story.getReferences()).containsExactly("tag:desk.example:2026:76");
    assertThat(story.getVersionTime()).isEqualTo(Instant.parse("2026-03-04T08:30:00Z"));
  }

  @Test
  void itemsOnALineEachAreReadToo() {
    String line = SUPERDESK.replace("\n", " ");

    assertThat(Reads.of(line + "\n" + line + "\n").accepted()).hasSize(2);
  }

  @Test
  void cancelledItemIsAKillAndWithheldOneAHold() {
    assertThat(status("canceled").story().getAction()).isEqualTo(Action.KILL);
    assertThat(status("cancelled").story().getAction()).isEqualTo(Action.KILL);
    assertThat(status("withheld").story().getAction()).isEqualTo(Action.HOLD);
    assertThat(status("spiked").rejection().getReason()).isEqualTo(RejectionReason.BAD_VALUE);
  }

  private static Reads status(String status) {
    return Reads.of(FLAT.replace("\"usable\"", "\"" + status + "\""));
  }

  @Test
  void killWithoutTextIsTaken() {
    WireStory story =
        Reads.of(
                "{\"uri\": \"urn:newsml:meridian.example:1\", \"provider\": \"Meridian\","
                    + " \"pubstatus\": \"canceled\", \"version\": \"9\"}")
            .story();

    assertThat(story.getAction()).isEqualTo(Action.KILL);
    assertThat(story.getBody()).isEmpty();
  }

  @Test
  void embargoIsKept() {
    String embargoed =
        FLAT.replace("\"urgency\": 4", "\"embargoed\": \"2026-03-11T06:00:00+01:00\"");

    assertThat(Reads.of(embargoed).story().getEmbargo())
        .isEqualTo(Instant.parse("2026-03-11T05:00:00Z"));
  }

  @Test
  void embargoThatCannotBeReadIsNeverTakenForNone() {
    String embargoed = FLAT.replace("\"urgency\": 4", "\"embargoed\": \"until noon\"");

    assertThat(Reads.of(embargoed).rejection().getReason()).isEqualTo(RejectionReason.BAD_VALUE);
  }

  @Test
  void pictureIsNotAStory() {
    assertThat(Reads.of(FLAT.replace("\"text\"", "\"picture\"")).rejection().getReason())
        .isEqualTo(RejectionReason.NOT_A_STORY);
  }

  @Test
  void datelineDayInTheTextWinsOverAStampInAnotherTimeZone() {
    String seoul =
        SUPERDESK
            .replace("08:30:00+0000", "22:30:00+0000")
            .replace("<p>The", "<p>SEOUL, March 5 (Halcyon Wire) -- The")
            .replace("Wednesday", "Thursday");

    assertThat(Reads.of(seoul).story().getPublished()).isEqualTo(LocalDate.of(2026, 3, 5));
  }

  @Test
  void alertOfAHeadlineAloneIsAStory() {
    WireStory story =
        Reads.of(
                "{\"guid\": \"tag:desk.example:2026:78\", \"type\": \"text\", \"source\": \"Halcyon"
                    + " Wire\", \"versioncreated\": \"2026-03-04T08:30:00Z\", \"headline\": \"The"
                    + " leaders of Norway and Ghana to meet in May\"}")
            .story();

    assertThat(story.getBody()).isEmpty();
    assertThat(story.getHeadline()).isEqualTo("The leaders of Norway and Ghana to meet in May");
  }

  @Test
  void itemWithoutIdIsRefused() {
    assertThat(Reads.of(FLAT.replace("\"uri\": \"urn", "\"uri\": \"\", \"x\": \"urn")).rejection())
        .satisfies(
            rejection -> {
              assertThat(rejection.getReason()).isEqualTo(RejectionReason.MISSING_FIELD);
              assertThat(rejection.getDetail()).contains("uri");
            });
  }

  @Test
  void fieldThatStandsTwiceIsRefusedWhateverItsCase() {
    assertThat(Reads.of(CAMEL.replace("\"by\":", "\"URI\": \"other\", \"by\":")).rejection())
        .extracting(rejection -> rejection.getReason())
        .isEqualTo(RejectionReason.MALFORMED);
    assertThat(Reads.of(CAMEL.replace("\"by\":", "\"uri\": \"other\", \"by\":")).rejection())
        .extracting(rejection -> rejection.getReason())
        .isEqualTo(RejectionReason.MALFORMED);
  }

  @Test
  void providerIsFoundInTheIdWhereNothingElseNamesIt() {
    String bare =
        FLAT.replace("\"infosource\": [{\"name\": \"Meridian\"}],", "")
            .replace("\"copyrightholder\": \"Meridian Media Holding\",", "")
            .replace("urn:newsml:meridian.example:", "urn:newsml:reuters.com:");

    assertThat(Reads.of(bare).story().getProvider()).isEqualTo("Reuters");
  }
}
