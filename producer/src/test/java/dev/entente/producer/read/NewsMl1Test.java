package dev.entente.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.RejectionReason;
import dev.entente.schemas.wire.WireStory;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NewsMl1Test {

  private static final String ITEM =
      """
      <NewsItem>
        <Identification>
          <NewsIdentifier>
            <ProviderId>afp.com</ProviderId>
            <DateId>20260304</DateId>
            <NewsItemId>oslo-4711</NewsItemId>
            <RevisionId PreviousRevision="1" Update="N">2</RevisionId>
            <PublicIdentifier>urn:newsml:afp.com:20260304:oslo-4711:2N</PublicIdentifier>
          </NewsIdentifier>
          <NameLabel>Norway-Ghana-cocoa</NameLabel>
        </Identification>
        <NewsManagement>
          <NewsItemType FormalName="News"/>
          <FirstCreated>20260304T070000Z</FirstCreated>
          <ThisRevisionCreated>20260304T083000+0100</ThisRevisionCreated>
          <Status FormalName="Usable"/>
          <Urgency FormalName="4"/>
        </NewsManagement>
        <NewsComponent>
          <NewsLines>
            <HeadLine>Norway, Ghana trade ministers meet</HeadLine>
            <ByLine>by Ada Lindqvist</ByLine>
            <DateLine>Oslo, March 4, 2026 (AFP)</DateLine>
          </NewsLines>
          <AdministrativeMetadata><Provider><Party FormalName="AFP"/></Provider></AdministrativeMetadata>
          <DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
          <NewsComponent><ContentItem><MediaType FormalName="Photo"/></ContentItem></NewsComponent>
          <NewsComponent>
            <ContentItem>
              <MediaType FormalName="Text"/>
              <DataContent>
                <p>The trade ministers of Norway and Ghana met in Oslo.</p>
                <p>They agreed to meet again.</p>
              </DataContent>
            </ContentItem>
          </NewsComponent>
        </NewsComponent>
      </NewsItem>
      """;

  private static final String DOCUMENT =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?><NewsML Version=\"1.2\"><NewsEnvelope/>%s</NewsML>";

  private static Reads read(String items) {
    return Reads.of(DOCUMENT.formatted(items));
  }

  @Test
  void itemIsRead() {
    WireStory story = read(ITEM).story();

    assertThat(story.getFormat()).isEqualTo("newsml-1");
    assertThat(story.getStoryId()).isEqualTo("urn:newsml:afp.com:20260304:oslo-4711");
    assertThat(story.getVersion()).isEqualTo(2);
    assertThat(story.getAction()).isEqualTo(Action.UPDATE);
    assertThat(story.getProvider()).isEqualTo("AFP");
    assertThat(story.getVersionTime()).isEqualTo(Instant.parse("2026-03-04T07:30:00Z"));
    assertThat(story.getPublished()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(story.getUrgency()).isEqualTo(4);
    assertThat(story.getSlug()).isEqualTo("Norway-Ghana-cocoa");
    assertThat(story.getHeadline()).isEqualTo("Norway, Ghana trade ministers meet");
    assertThat(story.getByline()).isEqualTo("Ada Lindqvist");
    assertThat(story.getDateline()).isEqualTo("Oslo, March 4, 2026 (AFP)");
    assertThat(story.getLanguage()).isEqualTo("en");
    assertThat(story.getBody())
        .isEqualTo(
            "The trade ministers of Norway and Ghana met in Oslo.\nThey agreed to meet again.");
  }

  @Test
  void severalItemsAreSeveralStories() {
    assertThat(read(ITEM + ITEM.replace("oslo-4711", "oslo-4712")).accepted())
        .extracting(WireStory::getStoryId)
        .containsExactly(
            "urn:newsml:afp.com:20260304:oslo-4711", "urn:newsml:afp.com:20260304:oslo-4712");
  }

  @Test
  void statusBecomesAnAction() {
    assertThat(read(ITEM.replace("Usable", "Canceled")).story().getAction()).isEqualTo(Action.KILL);
    assertThat(read(ITEM.replace("Usable", "Withheld")).story().getAction()).isEqualTo(Action.HOLD);
    assertThat(read(ITEM.replace("Usable", "Embargoed")).story().getAction())
        .isEqualTo(Action.HOLD);
  }

  @Test
  void embargoEndsWhenTheStatusWillChange() {
    WireStory story =
        read(ITEM.replace("Usable", "Embargoed")
                .replace(
                    "<Urgency",
                    "<StatusWillChange><FutureStatus FormalName=\"Usable\"/>"
                        + "<DateAndTime>20260311T060000+0100</DateAndTime></StatusWillChange>"
                        + "<Urgency"))
            .story();

    assertThat(story.getEmbargo()).isEqualTo(Instant.parse("2026-03-11T05:00:00Z"));
    assertThat(story.getAction()).isEqualTo(Action.UPDATE);
  }

  @Test
  void picturesAloneAreNoStory() {
    assertThat(read(ITEM.replace("\"Text\"", "\"Photo\"")).rejection().getReason())
        .isEqualTo(RejectionReason.NOT_A_STORY);
  }

  @Test
  void itemWithoutIdIsRefused() {
    assertThat(read(ITEM.replace("NewsItemId>", "Other>")).rejection().getReason())
        .isEqualTo(RejectionReason.MISSING_FIELD);
  }
}
