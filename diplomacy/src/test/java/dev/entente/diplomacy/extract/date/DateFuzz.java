package dev.entente.diplomacy.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.entente.diplomacy.meeting.DateRange;
import java.time.LocalDate;

/** Any text gives dates inside it, and each of them counts out to days in order, or to none. */
class DateFuzz {

  private static final DateExpressions EXPRESSIONS = new DateExpressions();

  @DictionaryFile(resourcePath = "/dev/entente/diplomacy/extract/date/dates.dict")
  @FuzzTest(maxDuration = "15s")
  void anyDateIsCountedOutOrLeft(FuzzedDataProvider data) {
    LocalDate published = LocalDate.ofEpochDay(data.consumeInt(-40_000, 60_000));
    DateRange event = DateRange.of(published.minusDays(3));
    String text = data.consumeRemainingAsString();
    int end = 0;
    for (DateExpression date : EXPRESSIONS.find(text)) {
      assertThat(date.start()).isGreaterThanOrEqualTo(end);
      assertThat(date.end()).isGreaterThan(date.start()).isLessThanOrEqualTo(text.length());
      end = date.end();
      date.resolveFrom(event).ifPresent(DateFuzz::isInOrder);
      for (Direction direction : Direction.values()) {
        date.resolve(published, direction).ifPresent(DateFuzz::isInOrder);
      }
      date.fullDate();
      date.weekday();
    }
  }

  private static void isInOrder(DateRange range) {
    assertThat(range.from()).isBeforeOrEqualTo(range.to());
  }
}
