package dev.entente.diplomacy.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.diplomacy.story.Story;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageRefusalTest {

  private static final Extractor EXTRACTOR = Extractor.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "El canciller eslovaco se reunió el lunes con su homólogo polaco en Varsovia para hablar de"
            + " la frontera, según dijo un portavoz del ministerio.",
        "Le ministre slovaque des affaires étrangères a rencontré lundi son homologue polonais à"
            + " Varsovie pour parler de la frontière.",
        "슬로바키아 외교장관은 월요일 바르샤바에서 폴란드 외교장관과 회담했다고 외교부가 밝혔다.",
      })
  void aStoryInAnotherLanguageIsRefusedAndNotReadAsEmpty(String body) {
    assertThat(read(body))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.LANGUAGE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kovar meets Wrona",
        "Slovak Foreign Minister Anna Kovar met Polish Foreign Minister Jan Wrona on Monday.",
        "Bratislava 3 Krakow 1",
      })
  void aLineOfNamesIsEnglishEnough(String body) {
    assertThat(read(body)).isInstanceOf(Extraction.class);
  }

  private static Reading read(String body) {
    return EXTRACTOR.read(
        new Story("tongue", "Tatra Press", LocalDate.of(2031, 5, 14), null, null, body));
  }
}
