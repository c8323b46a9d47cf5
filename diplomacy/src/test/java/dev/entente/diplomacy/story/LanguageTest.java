package dev.entente.diplomacy.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The fisheries ministers of Ghana and Portugal met in Porto on Tuesday.",
        "Ghana, Portugal sign patrol accord",
        // "met" and "in" are Dutch, too.
        "Ghanaian President Kofi Asante met Portuguese Prime Minister Rui Tavares in Porto on"
            + " Friday.",
        // So are "van" and "de", and "al" is Italian.
        "Ghana's Kofi Asante met al-Haddar and van der Linde in Accra, and de Souza in Porto.",
        "GHANA PLANS TO OPEN MARKETS TO EASE PRESSURE ON CEDI",
        "Kim Do-hyun (김도현), the envoy, met the minister in Seoul (서울) on Tuesday.",
        "President Łukasz Żółć of Poland met Prime Minister José Peña in São Paulo for talks.",
        "Le Monde said the talks between the two ministers were \"un grand succès pour la paix\"."
      })
  void englishPasses(String text) {
    assertThat(Language.isEnglish(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "가나와 포르투갈의 수산 장관이 화요일 포르투에서 만났다고 당국자들이 밝혔다.",
        "加纳和葡萄牙的渔业部长星期二在波尔图会晤。",
        "ガーナとポルトガルの水産相は火曜日、ポルトで会談した。",
        "Министры рыболовства Ганы и Португалии встретились во вторник в Порту.",
        "التقى وزيرا الصيد في غانا والبرتغال يوم الثلاثاء في بورتو.",
        "Les ministres de la Pêche du Ghana et du Portugal se sont rencontrés mardi à Porto.",
        "Los ministros de Pesca de Ghana y Portugal se reunieron el martes en Oporto.",
        "Die Fischereiminister von Ghana und Portugal haben sich am Dienstag in Porto getroffen.",
        "Os ministros das Pescas do Gana e de Portugal reuniram-se na terça-feira no Porto.",
        "I ministri della pesca del Ghana e del Portogallo si sono incontrati martedì a Porto.",
        "Gana ve Portekiz balıkçılık bakanları salı günü Porto'da bir araya geldi.",
        "Menteri perikanan Ghana dan Portugal bertemu di Porto pada hari Selasa untuk membahas"
            + " patroli.",
        "",
        "1234 5678",
        "--- !!! ---"
      })
  void othersDoNot(String text) {
    assertThat(Language.isEnglish(text)).isFalse();
  }
}
