package dev.entente.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.WireStory;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireMessagesTest {

  private static final String ANPA =
      """
      \u0016\u0016\u0001W2870\u001fasian
      u i\u0013\u0011 BC-EU--Norway-Ghana 1stLd-Writethru   03-04 0249
      \u0002^BC-EU--Norway-Ghana, 1st Ld-Writethru,249<
      ^Norway, Ghana trade ministers meet in Oslo<
      ^Eds: Adds quote.<
      ^By ADA LINDQVIST=
      ^Meridian Writer=
      \t   OSLO (Meridian) _ The trade ministers of Norway and Ghana met in Oslo on Wednesday and
      agreed to meet again, officials said.

      \t   ``We will meet in Accra,'' the host said.

      \t   \u0003AP-WF-03-05-26 0126GMT<
      \u0004
      """;

  private static final String IPTC_7901 =
      """
      \u0001eca0003 3 i 380  mer 0045

      Norway/Ghana/trade/
      REFILE
      1ST LEAD
      \u0002Norway, Ghana trade ministers meet in Oslo
      By Ada Lindqvist =

      Oslo (Meridian) - The trade ministers of Norway and Ghana met in Oslo on
      Wednesday and agreed to meet again, officials said.

      They will meet in Accra, the host said.

      # Notebook

      ## Note to editors
      - adds second paragraph

      * * * *
      The following information is not intended for publication
      - Editing by: Ada Lindqvist, <ada@meridian.example>

      mer al

      041026 GMT Mar 26
      \u0003
      """;

  private static final String ZCZC =
      """
      ZCZC ABC123
      $i
      :Norway Ghana
      ^Norway, Ghana trade ministers meet in Oslo
      OSLO, March 4, 2026 (Meridian) -- The trade ministers of Norway and Ghana met in
      Oslo on Wednesday, officials said.

      They will meet again.
      NNNN
      """;

  private static final ReadOptions MERIDIAN = Reads.fromProvider("Meridian");

  @Test
  void anpaMessageIsRead() {
    WireStory story = Reads.of(ANPA).story();

    assertThat(story.getFormat()).isEqualTo("anpa-1312");
    assertThat(story.getProvider()).isEqualTo("Meridian");
    assertThat(story.getServiceNumber()).isEqualTo("W2870");
    assertThat(story.getUrgency()).isEqualTo(3);
    assertThat(story.getSlug()).isEqualTo("EU--Norway-Ghana");
    assertThat(story.getHeadline()).isEqualTo("Norway, Ghana trade ministers meet in Oslo");
    assertThat(story.getByline()).isEqualTo("ADA LINDQVIST");
    assertThat(story.getEditorsNote()).isEqualTo("Adds quote.");
    assertThat(story.getRevision()).isEqualTo(2);
    assertThat(story.getAction()).isEqualTo(Action.UPDATE);
    assertThat(story.getVersionTime()).isEqualTo(Instant.parse("2026-03-05T01:26:00Z"));
    assertThat(story.getBody())
        .isEqualTo(
            """
            The trade ministers of Norway and Ghana met in Oslo on Wednesday and agreed to meet again, officials said.
            "We will meet in Accra," the host said.""");
  }

  @Test
  void newsroomsOwnDayWinsOverGreenwichs() {
    assertThat(Reads.of(ANPA).story().getPublished()).isEqualTo(LocalDate.of(2026, 3, 4));
  }

  @Test
  void laterVersionUnderAnotherHeadlineKeepsTheProvisionalId() {
    WireStory first =
        Reads.of(
                ANPA.replace(" 1stLd-Writethru", "")
                    .replace(", 1st Ld-Writethru", "")
                    .replace("ministers meet in Oslo", "ministers to meet")
                    .replace("0126GMT", "0026GMT"))
            .story();
    WireStory later = Reads.of(ANPA).story();

    assertThat(first.getProvisionalId()).isTrue();
    assertThat(first.getStoryId()).isEqualTo(later.getStoryId());
    assertThat(first.getRevision()).isLessThan(later.getRevision());
  }

  @Test
  void messageWithoutControlCharactersIsReadTheSame() {
    WireStory story = Reads.of(ANPA.replaceAll("[\\x01-\\x04\\x11-\\x16\\x1f]", "")).story();

    assertThat(story.getFormat()).isEqualTo("anpa-1312");
    assertThat(story.getServiceNumber()).isEqualTo("W2870");
    assertThat(story.getHeadline()).isEqualTo("Norway, Ghana trade ministers meet in Oslo");
  }

  @Test
  void headingsWithoutCaretsAreRead() {
    WireStory story =
        Reads.of(
                """
                \u0001a0105MERIDIAN-
                u i BC-Norway-Ghana   04-03 0344
                \u0002BC-Norway-Ghana
                Norway, Ghana trade ministers meet in Oslo+
                     OSLO, March 4 Meridian - The trade ministers of Norway and\s
                Ghana met in Oslo on Wednesday.
                     They will meet again.
                ==Meridian
                KWS-21:37-04-03-26
                """)
            .story();

    assertThat(story.getProvider()).isEqualTo("Meridian");
    assertThat(story.getPublished()).isEqualTo(LocalDate.of(2026, 3, 4));

    assertThat(story.getSlug()).isEqualTo("Norway-Ghana");
    assertThat(story.getHeadline()).isEqualTo("Norway, Ghana trade ministers meet in Oslo");
    assertThat(story.getBody()).contains("Ghana met in Oslo on Wednesday.\nThey will meet again.");
  }

  @Test
  void iptc7901MessageIsRead() {
    WireStory story = Reads.of(IPTC_7901).story();

    assertThat(story.getFormat()).isEqualTo("iptc-7901");
    assertThat(story.getProvider()).isEqualTo("Meridian");
    assertThat(story.getServiceNumber()).isEqualTo("mer 0045");
    assertThat(story.getUrgency()).isEqualTo(3);
    assertThat(story.getSlug()).isEqualTo("Norway/Ghana/trade");
    assertThat(story.getHeadline()).isEqualTo("Norway, Ghana trade ministers meet in Oslo");
    assertThat(story.getByline()).isEqualTo("Ada Lindqvist");
    assertThat(story.getRevision()).isEqualTo(2);
    assertThat(story.getAction()).isEqualTo(Action.CORRECTION);
    assertThat(story.getEditorsNote()).isEqualTo("adds second paragraph");
    assertThat(story.getVersionTime()).isEqualTo(Instant.parse("2026-03-04T10:26:00Z"));
    assertThat(story.getPublished()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(story.getBody())
        .isEqualTo(
            """
            The trade ministers of Norway and Ghana met in Oslo on Wednesday and agreed to meet again, officials said.
            They will meet in Accra, the host said.""");
  }

  @Test
  void whatIsNotForPublicationIsNotTaken() {
    assertThat(Reads.of(IPTC_7901).story().toString()).doesNotContain("ada@meridian.example");
  }

  @Test
  void alertsAreToldApartThoughTheyShareTheirSlug() {
    String alert =
        """
        W1645asian
        b a BC-EU--NewsAlert     03-04 0358
        ^BC-EU--NewsAlert,17<
        \t   OSLO (Meridian) _ The trade ministers of Norway and Ghana will meet in Accra.

        \t   AP-WF-03-04-26 1026GMT<
        """;
    WireStory one = Reads.of(alert).story();
    WireStory other = Reads.of(alert.replace("in Accra", "in Oslo again")).story();

    assertThat(one.getUrgency()).isEqualTo(2);
    assertThat(one.getStoryId()).isNotEqualTo(other.getStoryId());
  }

  @Test
  void storiesOfOneTopicAreToldApart() {
    assertThat(Reads.of(IPTC_7901).story().getStoryId())
        .isNotEqualTo(
            Reads.of(IPTC_7901.replace("meet in Oslo\n", "talk of fish\n")).story().getStoryId());
  }

  @Test
  void killNoteNamesWhatItKills() {
    WireStory story =
        Reads.of(
                """
                \u0001eca0158 1 i 30  mer 0158

                Norway/Ghana/trade/
                KILL KILL KILL
                Advisory =

                Editors: please kill item mer 0045 "Norway, Ghana trade ministers meet in Oslo".
                """,
                MERIDIAN)
            .story();

    assertThat(story.getAction()).isEqualTo(Action.KILL);
    assertThat(story.getReferences())
        .contains("mer 0045", "Norway, Ghana trade ministers meet in Oslo");
    assertThat(story.getServiceNumber()).isEqualTo("mer 0158");
    assertThat(story.getPublished()).isNull();
  }

  @Test
  void zczcMessageIsRead() {
    WireStory story = Reads.of(ZCZC).story();

    assertThat(story.getFormat()).isEqualTo("zczc");
    assertThat(story.getServiceNumber()).isEqualTo("ABC123");
    assertThat(story.getSlug()).isEqualTo("Norway Ghana");
    assertThat(story.getHeadline()).isEqualTo("Norway, Ghana trade ministers meet in Oslo");
    assertThat(story.getPublished()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(story.getBody())
        .isEqualTo(
            """
            The trade ministers of Norway and Ghana met in Oslo on Wednesday, officials said.
            They will meet again.""");
  }

  @Test
  void severalMessagesInOneDocumentAreSeveralStories() {
    assertThat(Reads.of(ANPA + ANPA.replace("W2870", "W2871")).accepted())
        .extracting(WireStory::getServiceNumber)
        .containsExactly("W2870", "W2871");
    assertThat(Reads.of(ZCZC + "\n" + ZCZC.replace("ABC123", "ABC124")).accepted())
        .extracting(WireStory::getServiceNumber)
        .containsExactly("ABC123", "ABC124");
    assertThat(Reads.of(IPTC_7901 + IPTC_7901.replace("mer 0045", "mer 0046")).accepted())
        .extracting(WireStory::getServiceNumber)
        .containsExactly("mer 0045", "mer 0046");
  }

  @Test
  void windowsCharsetIsTheUsualOne() {
    for (String charset : List.of("windows-1252", "UTF-8")) {
      byte[] bytes = ANPA.replace("host", "host “Åse”").getBytes(Charset.forName(charset));

      assertThat(Reads.of(bytes).story().getBody()).describedAs(charset).contains("“Åse”");
    }
  }

  @Test
  void plainTextIsNotTakenForATransmission() {
    String story =
        "W2870 is a number\n\nOSLO, March 4, 2026 (Meridian) -- u i 03-04 0249 They met in Oslo.\n";

    assertThat(Reads.of(story, MERIDIAN).story().getFormat()).isEqualTo("text");
  }
}
