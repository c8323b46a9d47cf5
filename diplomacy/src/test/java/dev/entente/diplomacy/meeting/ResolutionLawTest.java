package dev.entente.diplomacy.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The meetings are a function of the mentions and rulings in force, whatever the way there. */
class ResolutionLawTest {

  private static final int CORPORA = Integer.getInteger("entente.corpora", 100);

  @Test
  void anyWayToASetOfMentionsEndsInTheMeetingsOfTheSet() {
    long seed = Long.getLong("entente.seed", System.nanoTime());
    System.out.println("resolution law: -Dentente.seed=" + seed + ", " + CORPORA + " corpora");
    for (int corpus = 0; corpus < CORPORA; corpus++) {
      Random random = new Random(seed + corpus);
      int days = 10 + random.nextInt(400);
      int stories = 2 + random.nextInt(60);
      RandomWire wire = new RandomWire(random, days);
      Table table = new Table();
      for (int step = 0; step < stories * 2; step++) {
        int story = random.nextInt(stories);
        if (random.nextInt(10) == 0) {
          table.decide(step % 3, random);
        }
        boolean kill = random.nextInt(5) == 0;
        table.replace(story, kill ? List.of() : wire.version(story, step), random);
        if (step % 7 == 0 || step == stories * 2 - 1) {
          assertThat(table.meetings.values())
              .as("seed %d, step %d", seed + corpus, step)
              .containsExactlyElementsOf(
                  Resolution.of(RandomWire.KEY, table.inForce(), table.rulings()));
        }
      }
      assertAnyOrderEndsInTheSame(table, random, seed + corpus);
    }
  }

  private static void assertAnyOrderEndsInTheSame(Table table, Random random, long seed) {
    List<Integer> order = new ArrayList<>(table.stories.keySet());
    Collections.shuffle(order, random);
    Table other = new Table();
    List<Ruling> rulings = new ArrayList<>(table.rulings());
    Collections.shuffle(rulings, random);
    for (int story : order) {
      if (!rulings.isEmpty()) {
        other.rule(rulings.remove(0));
      }
      other.replace(story, table.stories.get(story), random);
    }
    rulings.forEach(other::rule);
    assertThat(other.meetings).as("seed %d, shuffled", seed).isEqualTo(table.meetings);
  }

  @Test
  void takingEverythingBackLeavesNothing() {
    Random random = new Random(11);
    RandomWire wire = new RandomWire(random, 90);
    Table table = new Table();
    for (int story = 0; story < 30; story++) {
      table.replace(story, wire.version(story, 0), random);
    }
    for (int story = 0; story < 30; story++) {
      table.replace(story, List.of(), random);
    }
    assertThat(table.meetings).isEmpty();
    assertThat(table.store.between("", "\uffff")).isEmpty();
  }

  /** The meetings as a consumer of the outcomes has them. */
  private static final class Table {
    private final MentionStore store = MentionStore.inMemory();
    private final Resolution resolution = new Resolution(store, () -> 40_000);
    private final Map<Integer, List<Mention>> stories = new TreeMap<>();
    private final Map<String, ResolvedMeeting> meetings = new TreeMap<>();
    private final Map<String, Ruling> decisions = new TreeMap<>();

    private void replace(int story, List<Mention> mentions, Random random) {
      List<Mention> old = stories.getOrDefault(story, List.of());
      if (old.isEmpty() && mentions.isEmpty()) {
        return;
      }
      StoryVersion cause = (mentions.isEmpty() ? old : mentions).get(0).story();
      List<Mention> shuffled = new ArrayList<>(mentions);
      Collections.shuffle(shuffled, random);
      Outcome outcome =
          resolution.apply(RandomWire.KEY, new StoryChange(cause, old, shuffled), rulings());
      update(outcome);
      stories.put(story, mentions);
    }

    private Collection<Ruling> rulings() {
      return decisions.values();
    }

    /** Decides something about meetings that stand, or takes it back. */
    private void decide(int number, Random random) {
      String decision = "decision-" + number;
      List<String> ids = List.copyOf(meetings.keySet());
      if (ids.isEmpty() || decisions.containsKey(decision)) {
        rule(decision, null);
        return;
      }
      String one = ids.get(random.nextInt(ids.size()));
      switch (random.nextInt(3)) {
        case 0 -> rule(new Ruling.Merge(decision, one, ids.get(random.nextInt(ids.size()))));
        case 1 ->
            rule(
                new Ruling.Split(
                    decision, one, List.of(meetings.get(one).reports().get(0).story().storyKey())));
        default -> rule(new Ruling.Reject(decision, one));
      }
    }

    private void rule(Ruling ruling) {
      rule(ruling.decision(), ruling);
    }

    private void rule(String decision, Ruling ruling) {
      List<Ruling> before = List.copyOf(decisions.values());
      if (ruling == null) {
        decisions.remove(decision);
      } else {
        decisions.put(decision, ruling);
      }
      update(resolution.rule(RandomWire.KEY, decision, before, List.copyOf(rulings())));
    }

    private void update(Outcome outcome) {
      outcome.removed().forEach(id -> assertThat(meetings.remove(id)).isNotNull());
      outcome.changed().forEach(meeting -> meetings.put(meeting.meetingId(), meeting));
    }

    private Collection<Mention> inForce() {
      return stories.values().stream().flatMap(List::stream).toList();
    }
  }
}
