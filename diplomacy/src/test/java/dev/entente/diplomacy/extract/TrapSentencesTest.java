package dev.entente.diplomacy.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written in trap-sentences.txt and date-sentences.txt, files to read and to add to. */
class TrapSentencesTest {

  private static final Extractor EXTRACTOR = Extractor.standard();

  private static Stream<ReadSentence> traps() {
    return ReadSentence.all("trap-sentences.txt").stream();
  }

  private static Stream<ReadSentence> dates() {
    return ReadSentence.all("date-sentences.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("traps")
  void isNotMisledByWordsThatMeanSomethingElse(ReadSentence sentence) {
    assertRead(sentence);
  }

  @ParameterizedTest
  @MethodSource("dates")
  void countsADayFromTheStorysOwn(ReadSentence sentence) {
    assertRead(sentence);
  }

  private static void assertRead(ReadSentence sentence) {
    Extraction extraction = (Extraction) EXTRACTOR.read(sentence.story());
    List<String> differences = sentence.differences(extraction.meetings());
    assertThat(differences).as("%s: %s", sentence, extraction.meetings()).isEmpty();
  }
}
