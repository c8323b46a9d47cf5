package dev.entente.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.RejectionReason;
import dev.entente.schemas.wire.WireStory;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NewsMlG2Test {

  private static final String ITEM =
      """
      <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:meridian.example:20260304:oslo" version="2" standard="NewsML-G2" standardversion="2.35" xml:lang="en-GB">
        <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_30.xml"/>
        <rightsInfo><copyrightHolder literal="Meridian Media Holding"/></rightsInfo>
        <itemMeta>
          <itemClass qcode="ninat:text"/>
          <provider literal="Meridian"/>
          <versionCreated>2026-03-04T08:30:00.000+01:00</versionCreated>
          <firstCreated>2026-03-04T08:00:00+01:00</firstCreated>
          <pubStatus qcode="stat:usable"/>
          <edNote>Adds quote</edNote>
          <signal qcode="sig:update"/>
          <link rel="irel:evolvedFrom" residref="urn:newsml:meridian.example:20260303:oslo-preview"/>
        </itemMeta>
        <contentMeta>
          <urgency>4</urgency>
          <located qcode="geo:OSL"><name>Oslo</name></located>
          <language tag="en"/>
          <slugline>Norway-Ghana-cocoa</slugline>
          <headline role="hld:short">Ministers meet</headline>
          <headline>Norway, Ghana trade ministers meet &amp; talk</headline>
          <dateline>OSLO (Meridian) - </dateline>
          <by>By Ada Lindqvist</by>
        </contentMeta>
        <contentSet>
          <remoteContent href="oslo.jpg" contenttype="image/jpeg"/>
          <inlineXML contenttype="application/xhtml+xml">
            <html xmlns="http://www.w3.org/1999/xhtml">
              <head><title>Norway, Ghana trade ministers meet</title></head>
              <body>
                <header><h1>Norway, Ghana trade ministers meet</h1><p>By Ada Lindqvist</p></header>
                <section><p>The trade ministers of Norway
                  and Ghana met in <b>Oslo</b> on Wednesday.</p><p>They agreed to meet again.</p></section>
              </body>
            </html>
          </inlineXML>
        </contentSet>
      </newsItem>
      """;

  private static final String MESSAGE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- sent by a test -->
      <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
        <header><sent>2026-03-04T08:31:00Z</sent></header>
        <itemSet>
          %s
          <packageItem guid="urn:newsml:meridian.example:20260304:package" version="1"/>
          %s
        </itemSet>
      </newsMessage>
      """
          .formatted(ITEM, ITEM.replace("20260304:oslo", "20260304:other"));

  @Test
  void itemIsRead() {
    WireStory story = Reads.of(ITEM).story();

    assertThat(story.getFormat()).isEqualTo("newsml-g2");
    assertThat(story.getStoryId()).isEqualTo("urn:newsml:meridian.example:20260304:oslo");
    assertThat(story.getVersion()).isEqualTo(2);
    assertThat(story.getProvider()).isEqualTo("Meridian");
    assertThat(story.getVersionTime()).isEqualTo(Instant.parse("2026-03-04T07:30:00Z"));
    assertThat(story.getPublished()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(story.getAction()).isEqualTo(Action.UPDATE);
    assertThat(story.getUrgency()).isEqualTo(4);
    assertThat(story.getSlug()).isEqualTo("Norway-Ghana-cocoa");
    assertThat(story.getHeadline()).isEqualTo("Norway, Ghana trade ministers meet & talk");
    assertThat(story.getByline()).isEqualTo("Ada Lindqvist");
    assertThat(story.getDateline()).isEqualTo("OSLO (Meridian)");
    assertThat(story.getLanguage()).isEqualTo("en");
    assertThat(story.getEditorsNote()).isEqualTo("Adds quote");
    assertThat(story.getReferences())
        .containsExactly("urn:newsml:meridian.example:20260303:oslo-preview");
    assertThat(story.getBody())
        .isEqualTo(
            """
            The trade ministers of Norway and Ghana met in Oslo on Wednesday.
            They agreed to meet again.""");
  }

  @Test
  void messageGivesEachOfItsStories() {
    Reads reads = Reads.of(MESSAGE);

    assertThat(reads.accepted())
        .extracting(WireStory::getStoryId)
        .containsExactly(
            "urn:newsml:meridian.example:20260304:oslo",
            "urn:newsml:meridian.example:20260304:other");
    assertThat(reads.accepted()).extracting(WireStory::getSha256).doesNotHaveDuplicates();
    assertThat(reads.rejections())
        .extracting(Rejection::getReason, Rejection::getInput)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(RejectionReason.NOT_A_STORY, "desk/story.in[2]"));
  }

  @Test
  void signalsAndStatusBecomeActions() {
    assertThat(action("sig:update", "sig:correction")).isEqualTo(Action.CORRECTION);
    assertThat(action("sig:update", "sig:repeat")).isEqualTo(Action.REPEAT);
    assertThat(action("stat:usable", "stat:canceled")).isEqualTo(Action.KILL);
    assertThat(action("stat:usable", "stat:withheld")).isEqualTo(Action.HOLD);
    assertThat(
            action(
                "qcode=\"stat:usable\"",
                "uri=\"http://cv.iptc.org/newscodes/pubstatusg2/canceled\""))
        .isEqualTo(Action.KILL);
  }

  private static Action action(String from, String to) {
    return Reads.of(ITEM.replace(from, to)).story().getAction();
  }

  @Test
  void killWithoutContentIsTaken() {
    WireStory story =
        Reads.of(
                """
                <newsItem guid="tag:reuters.com,2016:newsml_L1" version="1542761538">
                  <itemMeta><itemClass qcode="icls:text"/><provider literal="reuters.com"/>
                  <pubStatus qcode="stat:canceled"/></itemMeta>
                </newsItem>
                """)
            .story();

    assertThat(story.getAction()).isEqualTo(Action.KILL);
    assertThat(story.getVersion()).isEqualTo(1542761538L);
    assertThat(story.getProvider()).isEqualTo("Reuters");
  }

  @Test
  void embargoIsKeptAndOneWithoutEndHolds() {
    String embargoed = "<embargoed>2026-03-11T06:00:00+01:00</embargoed><edNote>";

    assertThat(Reads.of(ITEM.replace("<edNote>", embargoed)).story().getEmbargo())
        .isEqualTo(Instant.parse("2026-03-11T05:00:00Z"));
    assertThat(Reads.of(ITEM.replace("<edNote>", "<embargoed/><edNote>")).story().getAction())
        .isEqualTo(Action.HOLD);
    assertThat(
            Reads.of(ITEM.replace("<edNote>", "<embargoed>noon</embargoed><edNote>"))
                .rejection()
                .getReason())
        .isEqualTo(RejectionReason.BAD_VALUE);
  }

  @Test
  void embargoWithoutOffsetEndsWhereTheDayEndsLast() {
    String embargoed = "<embargoed>2026-03-11T06:00:00</embargoed><edNote>";

    assertThat(Reads.of(ITEM.replace("<edNote>", embargoed)).story().getEmbargo())
        .isEqualTo(Instant.parse("2026-03-11T18:00:00Z"));
  }

  @Test
  void escapedMarkupIsMarkup() {
    String inline =
        ITEM.substring(0, ITEM.indexOf("<inlineXML"))
            + "<inlineData contenttype=\"text/plain\"><![CDATA[<p>The trade ministers of Norway and"
            + " Ghana met in Oslo.</p><p>They will meet again.</p>]]></inlineData></contentSet></newsItem>";

    assertThat(Reads.of(inline).story().getBody())
        .isEqualTo("The trade ministers of Norway and Ghana met in Oslo.\nThey will meet again.");
  }

  @Test
  void inlineNitfGivesBodyAndHeadline() {
    String inline =
        ITEM.substring(0, ITEM.indexOf("<inlineXML")).replaceAll("<headline.*</headline>", "")
            + """
            <inlineXML contenttype="application/nitf+xml"><nitf><body>
              <body.head><hedline><hl1>Ministers meet in Oslo</hl1></hedline><byline>By Ada</byline></body.head>
              <body.content><p>The trade ministers of Norway and Ghana met in Oslo.</p>
              <media><media-caption>A picture of them</media-caption></media></body.content>
            </body></nitf></inlineXML></contentSet></newsItem>
            """;
    WireStory story = Reads.of(inline).story();

    assertThat(story.getHeadline()).isEqualTo("Ministers meet in Oslo");
    assertThat(story.getBody()).isEqualTo("The trade ministers of Norway and Ghana met in Oslo.");
  }

  @Test
  void pictureIsNotAStory() {
    assertThat(Reads.of(ITEM.replace("ninat:text", "ninat:picture")).rejection().getReason())
        .isEqualTo(RejectionReason.NOT_A_STORY);
  }

  @Test
  void itemWithoutGuidIsRefused() {
    assertThat(Reads.of(ITEM.replace("guid=", "id=")).rejection().getReason())
        .isEqualTo(RejectionReason.MISSING_FIELD);
  }
}
