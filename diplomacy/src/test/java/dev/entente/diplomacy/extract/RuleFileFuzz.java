package dev.entente.diplomacy.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.entente.diplomacy.lexicon.Lexicon;
import dev.entente.diplomacy.lexicon.LexiconException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A newsroom's rule file is taken, or refused with its name and line; nothing else happens. */
class RuleFileFuzz {

  private static final List<String> FILES =
      List.of(
          "meeting-verbs.rules",
          "meeting-nouns.rules",
          "visits.rules",
          "status-cues.rules",
          "relation-cues.rules",
          "topics.rules",
          "word-classes.txt");

  @DictionaryFile(resourcePath = "/dev/entente/diplomacy/extract/rules.dict")
  @FuzzTest(maxDuration = "15s")
  void anyRuleFileIsTakenOrRefusedWithItsLine(FuzzedDataProvider data) {
    Path file = Path.of("ours", data.pickValue(FILES));
    List<String> lines = data.consumeRemainingAsString().lines().toList();
    try {
      Grammar.with(Lexicon.standard(), RuleBook.with(Map.of(file, lines)));
    } catch (LexiconException refused) {
      assertThat(refused.getMessage()).matches("(?s)" + file + ":[0-9]+: .+");
    }
  }
}
