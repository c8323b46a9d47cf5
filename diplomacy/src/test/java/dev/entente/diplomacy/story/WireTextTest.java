package dev.entente.diplomacy.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.diplomacy.story.RevisionMark.Kind;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTextTest {

  private static final String STORY =
      """
      (2nd LEAD) Ghana, Portugal agree on fisheries patrols
      (ATTN: ADDS reaction in last para)
      By Kofi Asante-Lind
      PORTO, May 21 (Lusitano) -- Fisheries ministers of Ghana and Portugal met in Porto on Tuesday, officials said.

      The last such meeting was held in October 2030 in Accra.

      kofi@lusitano.example
      (END)
      -
      (LEAD) Rice prices climb for third week
      -
      Harbour workers end strike in Tema
      """;

  @Test
  void aStoryComesApartIntoItsParts() {
    WireText wire = WireText.parse(STORY);

    assertThat(wire.mark().kind()).isEqualTo(Kind.LEAD);
    assertThat(wire.mark().order()).isEqualTo(3);
    assertThat(wire.headline()).isEqualTo("Ghana, Portugal agree on fisheries patrols");
    assertThat(wire.editorsNote()).isEqualTo("ADDS reaction in last para");
    assertThat(wire.byline()).isEqualTo("Kofi Asante-Lind");
    assertThat(wire.dateline().printed()).isEqualTo("PORTO, May 21 (Lusitano)");
    assertThat(wire.city()).contains("PORTO");
    assertThat(wire.provider()).isEqualTo("Lusitano");
    assertThat(wire.body())
        .isEqualTo(
            "Fisheries ministers of Ghana and Portugal met in Porto on Tuesday, officials said.\n\n"
                + "The last such meeting was held in October 2030 in Accra.");
    assertThat(wire.trailer()).startsWith("kofi@lusitano.example").contains("(END)");
  }

  @Test
  void theDayIsWorkedOutFromTheParts() {
    assertThat(StoryDate.of(WireText.parse(STORY).toStory("a.txt")))
        .contains(LocalDate.of(2030, 5, 21));
  }

  @Test
  void aPlaceInCapitalsOpensAStoryWithoutDay() {
    WireText wire =
        WireText.parse(
            """
            (LEAD) Ghana, Portugal hold talks on patrols

            ACCRA, Vice fisheries ministers of Ghana and Portugal held talks Wednesday, the ministry said.

            Vice Fisheries Minister Ama Dede Mensah-Ofori (L) shakes hands with her guest in Accra on Oct. 22, 2031, in this photo provided by the ministry.

            Source: Volta News Agency

            scroll to top""");

    assertThat(wire.city()).contains("ACCRA");
    assertThat(wire.body()).startsWith("Vice fisheries ministers").endsWith("by the ministry.");
    assertThat(wire.provider()).isEqualTo("Volta News Agency");
    assertThat(StoryDate.of(wire.toStory("b.txt"))).contains(LocalDate.of(2031, 10, 22));
  }

  @Test
  void anUnmarkedTextIsAllBody() {
    String sentence = "The ministers of Ghana and Portugal met on Tuesday.";
    WireText wire = WireText.parse(sentence);

    assertThat(wire.headline()).isNull();
    assertThat(wire.body()).isEqualTo(sentence);
    assertThat(wire.mark()).isEqualTo(RevisionMark.NONE);
  }

  @Test
  void aBulletinMayBeAHeadlineAlone() {
    WireText wire =
        WireText.parse("(URGENT) Ghana, Portugal sign patrol accord: minister\n(END)\n");

    assertThat(wire.mark().kind()).isEqualTo(Kind.URGENT);
    assertThat(wire.headline()).isEqualTo("Ghana, Portugal sign patrol accord: minister");
    assertThat(wire.body()).isEmpty();
  }

  @Test
  void aSlugLineIsNoHeadline() {
    WireText wire =
        WireText.parse(
            """
            Ghana-Portugal-patrols, 1st Ld-Writethru
            Ghana and Portugal agree on patrols
            Eds: Adds reaction.
            PORTO, May 21 (Lusitano) -- The ministers met.
            """);

    assertThat(wire.slug()).isEqualTo("Ghana-Portugal-patrols");
    assertThat(wire.headline()).isEqualTo("Ghana and Portugal agree on patrols");
    assertThat(wire.mark().order()).isEqualTo(2);
    assertThat(wire.editorsNote()).isEqualTo("Eds: Adds reaction.");
  }

  @Test
  void aKillNoteNamesWhatItKills() {
    WireText wire =
        WireText.parse(
            """
            KILL KILL KILL

            PORTO, May 21 (Lusitano) -- Please kill item lus 157 "Ghana, Portugal agree on fisheries patrols". The ministers have not met.
            """);

    assertThat(wire.mark().kind()).isEqualTo(Kind.KILL);
    assertThat(wire.references())
        .containsExactly("lus 157", "Ghana, Portugal agree on fisheries patrols");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r"})
  void otherLineEndsReadTheSame(String lineEnd) {
    assertThat(WireText.parse("\ufeff" + STORY.replace("\n", lineEnd)))
        .isEqualTo(WireText.parse(STORY));
  }

  @Test
  void takingApartTwiceChangesNothingMore() {
    WireText once = WireText.parse(STORY);
    WireText twice = WireText.parse(once.headline() + "\n\n" + once.body());

    assertThat(twice.headline()).isEqualTo(once.headline());
    assertThat(twice.body()).isEqualTo(once.body());
  }

  @Test
  void noTextMakesItFail() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] scraps = {
      "(", ")", "[", "](", "http://", "@", ".", "-", "--", "\n", " ", "By ", "SEOUL, ", "May 21",
      "(ATTN", "(END)", "Source:", "KILL", "(LEAD)", "(L)", "photo", "1. ", "<", ">", "é", "가", "\t"
    };
    for (int i = 0; i < 5000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(30); k >= 0; k--) {
        text.append(scraps[random.nextInt(scraps.length)]);
      }
      assertThat(WireText.parse(text.toString()).body())
          .as("seed %d, text %s", seed, text)
          .isNotNull();
    }
  }
}
