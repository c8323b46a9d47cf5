package dev.entente.diplomacy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {

  private static Zones zones(String headline, String body) {
    return Zones.of(new Story("test", null, null, null, headline, body));
  }

  private static String text(Zones zones, Zone.Kind kind) {
    StringBuilder all = new StringBuilder();
    zones.of(kind).forEach(zone -> all.append(zone.in(zones.text())).append('|'));
    return all.toString().strip();
  }

  @Test
  void aScrapedParagraphComesApart() {
    Zones zones =
        zones(
            "(LEAD) Mensah to visit Portugal for talks",
            "(LEAD) Ghana-Portugal-visit (LEAD) Mensah to visit Portugal for talks"
                + "(ATTN: UPDATES with details in 4th para)By Kofi Asante-Lind ACCRA, Dec. 28"
                + " (Volta) -- President Ama Mensah will visit Portugal. kofi@volta.example(END)");

    assertThat(text(zones, Zone.Kind.BODY)).startsWith("President Ama Mensah will visit Portugal.");
    assertThat(text(zones, Zone.Kind.BYLINE)).isEqualTo("By Kofi Asante-Lind |");
    assertThat(text(zones, Zone.Kind.NOTE)).isEqualTo("(ATTN: UPDATES with details in 4th para)|");
    assertThat(text(zones, Zone.Kind.DATELINE)).isEqualTo("ACCRA, Dec. 28 (Volta) -- |");
    assertThat(text(zones, Zone.Kind.TRAILER)).isEqualTo("kofi@volta.example(END)|");
    assertThat(zones.dateline().orElseThrow().agency()).isEqualTo("Volta");
  }

  @Test
  void theZonesCoverTheTextWithoutGapOrOverlap() {
    Zones zones =
        zones("A headline", "ACCRA, May 3 (Volta) -- One [two](http://a.example) three.\n(END)");
    int end = 0;
    for (Zone zone : zones.all()) {
      assertThat(zone.start()).isEqualTo(end);
      assertThat(zones.kindAt(zone.start())).isEqualTo(zone.kind());
      assertThat(zones.kindAt(zone.end() - 1)).isEqualTo(zone.kind());
      end = zone.end();
    }
    assertThat(end).isEqualTo(zones.text().length());
  }

  @Test
  void blankingKeepsOffsetsAndLineFeeds() {
    Zones zones =
        zones("A headline here", "One [two](http://a.example) three.\n\nFour.\n(END)\nFive");

    String only = zones.only(EnumSet.of(Zone.Kind.BODY));

    assertThat(only).hasSameSizeAs(zones.text());
    assertThat(only.indexOf("three")).isEqualTo(zones.text().indexOf("three"));
    assertThat(only.replaceAll(" +", " ").strip()).isEqualTo("One two three.\n\nFour.");
    assertThat(only.chars().filter(c -> c == '\n').count())
        .isEqualTo(zones.text().chars().filter(c -> c == '\n').count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ama Mensah (L) shakes hands with Rui Castro in Accra on Oct. 22, 2031.",
        "Ama Mensah (left) poses with her guest in Accra. (Volta)",
        "The two ministers attend a ceremony in Porto, in this photo provided by the ministry.",
        "This file photo shows the harbour of Tema.",
        "Four ministers, from left: Ama Mensah, Rui Castro, Lin Abo and Ida Berg (Volta)"
      })
  void aCaptionIsNoBody(String caption) {
    Zones zones =
        zones("A headline here", "They met on Tuesday.\n\n" + caption + "\n\nThey parted.");

    assertThat(text(zones, Zone.Kind.CAPTION)).isEqualTo(caption + "|");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sen. Joan Hart (R) said the deal was dead, and the left opposed it.",
        "The minister left, right after the talks.",
        "She said the picture was bleak. (This was denied.)"
      })
  void aSentenceIsNoCaption(String sentence) {
    Zones zones =
        zones("A headline here", "They met on Tuesday.\n\n" + sentence + "\n\nThey parted.");

    assertThat(text(zones, Zone.Kind.CAPTION)).isEmpty();
  }

  @Test
  void aCaptionGluedToTheTextEndsWithItsCredit() {
    Zones zones =
        zones("A headline here", "Boats in the harbour of Tema. (Volta)The ministers met Tuesday.");

    assertThat(text(zones, Zone.Kind.CAPTION)).isEqualTo("Boats in the harbour of Tema. (Volta)|");
    assertThat(text(zones, Zone.Kind.BODY)).isEqualTo("The ministers met Tuesday.|");
  }

  @Test
  void headlinesOfOtherStoriesAreNotBody() {
    Zones zones =
        zones(
            "A headline here",
            """
            1. Rice prices climb for third week
            2. Harbour workers end strike
            3. Porto wins cup again

            The ministers met Tuesday.

            Related articles
            Two ministers to meet in spring
            """);

    assertThat(text(zones, Zone.Kind.BODY).replace("|", "").strip())
        .isEqualTo("The ministers met Tuesday.");
  }

  @Test
  void aListOfSentencesIsBody() {
    Zones zones =
        zones(
            "A headline here",
            """
            They agreed:
            - The patrols begin in May.
            - The port opens in June.
            - The fund is shared.
            """);

    assertThat(text(zones, Zone.Kind.OTHER_HEADLINES)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(END)",
        "scroll to top",
        "Source: Volta News Agency",
        "[Copyright (c) Volta]",
        "ann@volta.example",
        "(Reporting by Ann Lind; Editing by Bo Abo)",
        "REUTER",
        "© Volta News Agency",
        "###",
        "Related News",
        "-- Accra Newsroom 61-2 9373 1800"
      })
  void whatPagesAddIsTrailer(String line) {
    Zones zones = zones("A headline here", "They met on Tuesday.\n\n" + line);

    assertThat(text(zones, Zone.Kind.BODY).replace("|", "").strip())
        .isEqualTo("They met on Tuesday.");
    assertThat(text(zones, Zone.Kind.TRAILER)).isEqualTo(line + "|");
  }

  @Test
  void theSentencesFullStopIsNotTheAddresss() {
    Zones zones = zones("A headline here", "They met for the last time in Accra.ann@volta.example");

    assertThat(text(zones, Zone.Kind.BODY)).isEqualTo("They met for the last time in Accra.|");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "[x](",
        "](",
        "@",
        "a.b@",
        "A",
        "A ",
        "<",
        ")A(",
        "\n-\nAbc def ghi",
        "By A ",
        "://",
        "(L) poses ",
        "1. "
      })
  void repeatedSignsCostNoMoreThanTheirLength(String sign) {
    String body = sign.repeat(100_000 / sign.length());
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();

    zones("A headline here", body);

    // far above what a linear pass takes, far below what a quadratic one does
    assertThat(threads.getCurrentThreadCpuTime() - before).isLessThan(1_000_000_000L);
  }
}
