package dev.entente.cli.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ResetTest {

  @Test
  void theTopicsOfAnotherApplicationStay() {
    Set<String> topics =
        new TreeSet<>(
            Set.of(
                "entente-stories-changelog",
                "entente-meetings-told-repartition",
                "entente-trial-stories-changelog",
                "diplomacy.meetings",
                "other-stories-changelog"));

    assertThat(Reset.internal(topics, "entente", Set.of("entente", "entente-trial")))
        .containsExactly("entente-meetings-told-repartition", "entente-stories-changelog");
    assertThat(Reset.internal(topics, "entente-trial", Set.of("entente", "entente-trial")))
        .containsExactly("entente-trial-stories-changelog");
  }
}
