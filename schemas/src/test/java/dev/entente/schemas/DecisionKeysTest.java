package dev.entente.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.schemas.diplomacy.Decision;
import dev.entente.schemas.diplomacy.DecisionKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionKeysTest {

  private static final String ONE = "JPN-KOR.0123456789ab";
  private static final String OTHER = "JPN-KOR.ba9876543210";

  @Test
  void mergeHasOneKeyWhicheverMeetingIsNamedFirst() {
    assertThat(DecisionKeys.of(merge(ONE, OTHER)))
        .isEqualTo(DecisionKeys.of(merge(OTHER, ONE)))
        .isEqualTo(ONE + "|MERGE|" + OTHER);
  }

  @Test
  void splitsOfOneMeetingAreTwoDecisionsWhereTheyNameOtherStories() {
    assertThat(DecisionKeys.of(split("Merian|a", "Merian|b")))
        .isEqualTo(DecisionKeys.of(split("Merian|b", "Merian|a")))
        .isNotEqualTo(DecisionKeys.of(split("Merian|a")));
  }

  @Test
  void keyAloneSaysWhoseMeetingsItIsAbout() {
    assertThat(DecisionKeys.meetingKey(ONE + "|REJECT")).contains("JPN-KOR");
    assertThat(DecisionKeys.meetingKey("KOR+EU.0123456789ab|REJECT")).contains("KOR+EU");
    assertThat(DecisionKeys.meetingKey("nonsense")).isEmpty();
  }

  @Test
  void whatCannotBeCarriedOutSaysWhy() {
    assertThatThrownBy(() -> DecisionKeys.of(merge(ONE, "CHN-JPN.ba9876543210")))
        .hasMessageContaining("different countries");
    assertThatThrownBy(() -> DecisionKeys.of(merge(ONE, ONE))).hasMessageContaining("only one");
    assertThatThrownBy(() -> DecisionKeys.of(split())).hasMessageContaining("provider|storyId");
  }

  private static Decision merge(String one, String other) {
    return decision(DecisionKind.MERGE, one).setOtherMeetingId(other).build();
  }

  private static Decision split(String... stories) {
    return decision(DecisionKind.SPLIT, ONE).setStories(List.of(stories)).build();
  }

  private static Decision.Builder decision(DecisionKind kind, String meeting) {
    return Decision.newBuilder()
        .setKind(kind)
        .setMeetingId(meeting)
        .setDecidedBy("A. Editor")
        .setReason("two names of one place")
        .setDecidedAt(Instant.EPOCH);
  }
}
