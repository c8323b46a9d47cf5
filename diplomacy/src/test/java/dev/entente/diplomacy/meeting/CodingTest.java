package dev.entente.diplomacy.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.diplomacy.lexicon.Spot;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Meetings in the codes of the event-data field. */
class CodingTest {

  private static final MeetingKey PAIR = MeetingKey.parse("POL-SVK");
  private static final Spot VIENNA = new Spot("AUT", 48.2, 16.4);
  private static final Spot WARSAW = new Spot("POL", 52.2, 21.0);

  @Test
  void plansAreAnIntentToMeet() {
    for (Status status : Set.of(Status.PROPOSED, Status.SCHEDULED, Status.POSTPONED)) {
      assertThat(code(status, Mode.PHONE, null, VIENNA, Set.of())).isEqualTo("036");
    }
  }

  @Test
  void aRefusalAndACallingOffAreAdverse() {
    EventCode refused = Coding.of(PAIR, Status.REFUSED, null, null, null, Set.of());
    EventCode calledOff = Coding.of(PAIR, Status.CANCELLED, null, null, null, Set.of());
    assertThat(refused.cameo()).isEqualTo("125");
    assertThat(refused.quadClass()).isEqualTo(3);
    assertThat(refused.goldstein()).isNegative();
    assertThat(calledOff.cameo()).isEqualTo("164");
    assertThat(calledOff.quadClass()).isEqualTo(4);
    assertThat(calledOff.goldstein()).isNegative();
  }

  @Test
  void aMeetingThatTookPlaceIsCodedByHowTheyMet() {
    assertThat(code(Status.HELD, Mode.PHONE, null, null, Set.of())).isEqualTo("041");
    assertThat(code(Status.HELD, Mode.IN_PERSON, "SVK", null, Set.of())).isEqualTo("042");
    assertThat(code(Status.HELD, Mode.IN_PERSON, "POL", WARSAW, Set.of())).isEqualTo("043");
    assertThat(code(Status.ONGOING, Mode.IN_PERSON, null, VIENNA, Set.of())).isEqualTo("044");
    assertThat(code(Status.HELD, Mode.IN_PERSON, null, WARSAW, Set.of())).isEqualTo("040");
    assertThat(code(Status.HELD, Mode.VIDEO, null, null, Set.of("trade"))).isEqualTo("040");
  }

  @Test
  void mediationAndNegotiationSayMoreThanTheWay() {
    assertThat(code(Status.HELD, Mode.IN_PERSON, null, VIENNA, Set.of(Topics.MEDIATION)))
        .isEqualTo("045");
    assertThat(code(Status.HELD, Mode.PHONE, null, null, Set.of(Topics.NEGOTIATION)))
        .isEqualTo("046");
    assertThat(Topics.printed(Set.of(Topics.NEGOTIATION))).containsExactly("other");
    assertThat(Topics.printed(Set.of(Topics.NEGOTIATION, "trade", "energy")))
        .containsExactly("energy", "trade");
  }

  private static String code(Status status, Mode mode, String host, Spot spot, Set<String> topics) {
    return Coding.of(PAIR, status, mode, host, spot, topics).cameo();
  }
}
