package dev.entente.diplomacy.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written in meeting-sentences.txt, a file to read and to add to. */
class MeetingSentencesTest {

  private static final Extractor EXTRACTOR = Extractor.standard();

  private static Stream<ReadSentence> sentences() {
    return ReadSentence.all("meeting-sentences.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void readsASentenceAsACarefulReaderDoes(ReadSentence sentence) {
    Extraction extraction = (Extraction) EXTRACTOR.read(sentence.story());
    List<String> differences = sentence.differences(extraction.meetings());
    assertThat(differences).as("%s: %s", sentence, extraction.meetings()).isEmpty();
  }
}
