package dev.entente.diplomacy.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.entente.diplomacy.meeting.Evidence;
import dev.entente.diplomacy.meeting.MeetingMention;
import dev.entente.diplomacy.relation.RelationSignal;
import dev.entente.diplomacy.story.Story;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Any text at all is read, and what is found stands in it. */
class StoryFuzz {

  private static final Extractor EXTRACTOR = Extractor.standard();

  @DictionaryFile(resourcePath = "/dev/entente/diplomacy/extract/wire.dict")
  @FuzzTest(maxDuration = "30s")
  void anyStoryIsReadAndItsEvidenceIsVerbatim(FuzzedDataProvider data) {
    Story story = story(data);

    Reading reading = EXTRACTOR.read(story);

    if (reading instanceof Extraction extraction) {
      Stream.concat(
              extraction.meetings().stream().map(MeetingMention::evidence),
              extraction.relations().stream().map(RelationSignal::evidence))
          .forEach(evidence -> isVerbatim(evidence, story.text()));
      assertThat(extraction.meetings())
          .allSatisfy(
              meeting ->
                  assertThat(meeting.countries().size() + meeting.bodies().size())
                      .isGreaterThan(1));
    }
    assertThat(EXTRACTOR.read(story)).isEqualTo(reading);
    assertThat(EXTRACTOR.explain(story).reading()).isEqualTo(reading);
  }

  private static void isVerbatim(Evidence evidence, String text) {
    assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo(evidence.text());
  }

  private static Story story(FuzzedDataProvider data) {
    LocalDate published =
        data.consumeBoolean() ? LocalDate.ofEpochDay(data.consumeInt(-40_000, 60_000)) : null;
    String provider = data.consumeBoolean() ? "Tatra Press" : null;
    String dateline = data.consumeBoolean() ? data.consumeString(40) : null;
    String headline = data.consumeBoolean() ? data.consumeString(80) : null;
    return new Story(
        "fuzzed", provider, published, dateline, headline, data.consumeRemainingAsString());
  }
}
