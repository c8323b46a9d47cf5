package dev.entente.cli.record;

import static dev.entente.cli.record.Events.MONDAY;
import static dev.entente.cli.record.Events.TUESDAY;
import static dev.entente.cli.record.Events.WEDNESDAY;
import static dev.entente.cli.record.Events.corrected;
import static dev.entente.cli.record.Events.id;
import static dev.entente.cli.record.Events.merged;
import static dev.entente.cli.record.Events.reported;
import static dev.entente.cli.record.Events.retracted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.text.Screen;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownRecordTest {

  private static final Screen SCREEN = new Screen(100, false);

  @Test
  void whatWasSaidLaterWasNotKnownButIsMarked() {
    KnownRecord known =
        KnownRecord.at(
            MONDAY, List.of(reported(MONDAY, "aaaa"), corrected(TUESDAY, "aaaa", "Bergen")));

    assertThat(known.meetings()).hasSize(1);
    assertThat(known.meetings().get(0).facts().getPlace()).isEqualTo("Oslo");
    assertThat(text(known)).contains("Oslo").contains("! later corrected", "place: Oslo -> Bergen");
  }

  @Test
  void aCorrectionThatWasKnownIsTheFact() {
    KnownRecord known =
        KnownRecord.at(
            TUESDAY, List.of(reported(MONDAY, "aaaa"), corrected(TUESDAY, "aaaa", "Bergen")));

    assertThat(known.meetings().get(0).facts().getPlace()).isEqualTo("Bergen");
    assertThat(text(known)).doesNotContain("later");
  }

  @Test
  void aMeetingThatWasTakenBackIsGoneFromThenOnAndNotBefore() {
    List<PublicRecord.Told> events = List.of(reported(MONDAY, "aaaa"), retracted(TUESDAY, "aaaa"));

    assertThat(KnownRecord.at(WEDNESDAY, events).meetings()).isEmpty();
    assertThat(text(KnownRecord.at(MONDAY, events))).contains("! later retracted");
  }

  @Test
  void beforeTheFirstReportNothingWasKnown() {
    assertThat(KnownRecord.at(MONDAY.minusMillis(1), List.of(reported(MONDAY, "aaaa"))).meetings())
        .isEmpty();
  }

  @Test
  void aMeetingThatBecameAPartOfAnotherIsFollowedToIt() {
    Lineage lineage =
        Lineage.of(
            id("aaaa"),
            List.of(
                reported(MONDAY, "aaaa"),
                reported(MONDAY, "bbbb"),
                reported(MONDAY, "cccc"),
                reported(MONDAY, "dddd"),
                merged(TUESDAY, "aaaa", "bbbb"),
                merged(WEDNESDAY, "bbbb", "cccc")));

    assertThat(lineage.now()).containsExactly(id("cccc"));
    assertThat(lineage.events()).hasSize(5);
  }

  @Test
  void aMeetingKnowsWhatBecameAPartOfIt() {
    Lineage lineage =
        Lineage.of(
            id("bbbb"),
            List.of(
                reported(MONDAY, "aaaa"),
                reported(MONDAY, "bbbb"),
                merged(TUESDAY, "aaaa", "bbbb")));

    assertThat(lineage.now()).containsExactly(id("bbbb"));
    assertThat(lineage.all()).containsExactlyInAnyOrder(id("aaaa"), id("bbbb"));
  }

  @Test
  void aMeetingThatCameBackIsItselfAgain() {
    Lineage lineage =
        Lineage.of(
            id("aaaa"),
            List.of(
                reported(MONDAY, "aaaa"),
                merged(TUESDAY, "aaaa", "bbbb"),
                reported(WEDNESDAY, "aaaa")));

    assertThat(lineage.now()).containsExactly(id("aaaa"));
  }

  private static String text(KnownRecord known) {
    return String.join("\n", new HistoryText(SCREEN).lines(known));
  }
}
