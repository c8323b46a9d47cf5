package dev.entente.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.WireStory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NitfTest {

  private static final String STORY =
      """
      <?xml version="1.0" encoding="iso-8859-1"?>
      <!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
      <nitf version="-//IPTC//DTD NITF 3.4//EN" baselang="en-GB">
        <head>
          <title>Ministers meet</title>
          <docdata management-status="usable">
            <doc-id id-string="MER-4711_3" regsrc="Meridian"/>
            <du-key key="MER-4711" version="3"/>
            <urgency ed-urg="5"/>
            <date.issue norm="20260304T083000+0100"/>
            <ed-msg info="Adds quote"/>
            <key-list><keyword key="Norway-Ghana"/></key-list>
          </docdata>
        </head>
        <body>
          <body.head>
            <hedline><hl1>Ministers meet in Zürich</hl1><hl2>A second line</hl2></hedline>
            <byline>By Ada Lindqvist<byttl>Trade Writer</byttl></byline>
            <distributor><org>Meridian</org></distributor>
            <dateline><location>ZURICH</location><story.date norm="20260304T083000+0100">20260304T083000+0100</story.date></dateline>
          </body.head>
          <body.content>
            <block><p>The trade ministers of Norway and Ghana met in Zürich on Wednesday.</p>
            <media media-type="image"><media-caption>They smile</media-caption></media>
            <hl2>Cocoa</hl2>
            <p>They agreed to meet again &#8211; soon.</p></block>
          </body.content>
          <body.end><tagline>(ada@meridian.example)</tagline></body.end>
        </body>
      </nitf>
      """;

  private static WireStory read(String nitf) {
    return Reads.of(nitf.getBytes(StandardCharsets.ISO_8859_1)).story();
  }

  @Test
  void documentIsRead() {
    WireStory story = read(STORY);

    assertThat(story.getFormat()).isEqualTo("nitf");
    assertThat(story.getStoryId()).isEqualTo("MER-4711");
    assertThat(story.getVersion()).isEqualTo(3);
    assertThat(story.getProvider()).isEqualTo("Meridian");
    assertThat(story.getUrgency()).isEqualTo(5);
    assertThat(story.getVersionTime()).isEqualTo(Instant.parse("2026-03-04T07:30:00Z"));
    assertThat(story.getPublished()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(story.getHeadline()).isEqualTo("Ministers meet in Zürich");
    assertThat(story.getByline()).isEqualTo("Ada Lindqvist");
    assertThat(story.getDateline()).isEqualTo("ZURICH");
    assertThat(story.getSlug()).isEqualTo("Norway-Ghana");
    assertThat(story.getLanguage()).isEqualTo("en");
    assertThat(story.getEditorsNote()).isEqualTo("Adds quote");
    assertThat(story.getBody())
        .isEqualTo(
            """
            The trade ministers of Norway and Ghana met in Zürich on Wednesday.
            Cocoa
            They agreed to meet again – soon.""");
  }

  @Test
  void keyWithoutVersionIsASlugAndTheDocumentNamesTheStory() {
    WireStory story = read(STORY.replace(" version=\"3\"/>", "/>"));

    assertThat(story.getStoryId()).isEqualTo("MER-4711_3");
    assertThat(story.getVersion()).isNull();
  }

  @Test
  void documentWithoutIdsGetsAProvisionalOne() {
    WireStory story = read(STORY.replaceAll("<doc-id[^>]*/>", "").replaceAll("<du-key[^>]*/>", ""));

    assertThat(story.getProvisionalId()).isTrue();
    assertThat(story.getStoryId()).contains("2026-03-04");
  }

  @Test
  void releaseTimeIsAnEmbargo() {
    String released =
        STORY
            .replace("\"usable\"", "\"embargoed\"")
            .replace("<ed-msg", "<date.release norm=\"20260311T000100+0100\"/><ed-msg");

    assertThat(read(released).getEmbargo()).isEqualTo(Instant.parse("2026-03-10T23:01:00Z"));
  }

  @Test
  void embargoWithoutATimeHolds() {
    assertThat(read(STORY.replace("\"usable\"", "\"embargoed\"")).getAction())
        .isEqualTo(Action.HOLD);
  }

  @Test
  void cancelledDocumentIsAKill() {
    assertThat(read(STORY.replace("\"usable\"", "\"canceled\"")).getAction())
        .isEqualTo(Action.KILL);
  }
}
