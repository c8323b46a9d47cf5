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

/** The meetings are a function of the set of mentions in force, whatever the way there. */
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
        boolean kill = random.nextInt(5) == 0;
        table.replace(story, kill ? List.of() : wire.version(story, step), random);
        if (step % 7 == 0 || step == stories * 2 - 1) {
          assertThat(table.meetings.values())
              .as("seed %d, step %d", seed + corpus, step)
              .containsExactlyElementsOf(Resolution.of(RandomWire.KEY, table.inForce()));
        }
      }
      assertAnyOrderEndsInTheSame(table, random, seed + corpus);
    }
  }

  private static void assertAnyOrderEndsInTheSame(Table table, Random random, long seed) {
    List<Integer> order = new ArrayList<>(table.stories.keySet());
    Collections.shuffle(order, random);
    Table other = new Table();
    for (int story : order) {
      other.replace(story, table.stories.get(story), random);
    }
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
    private final Map<Integer, List<Mention>> stories = new TreeMap<>();
    private final Map<String, ResolvedMeeting> meetings = new TreeMap<>();

    private void replace(int story, List<Mention> mentions, Random random) {
      List<Mention> old = stories.getOrDefault(story, List.of());
      if (old.isEmpty() && mentions.isEmpty()) {
        return;
      }
      StoryVersion cause = (mentions.isEmpty() ? old : mentions).get(0).story();
      List<Mention> shuffled = new ArrayList<>(mentions);
      Collections.shuffle(shuffled, random);
      Outcome outcome =
          Resolution.apply(RandomWire.KEY, new StoryChange(cause, old, shuffled), List.of(), store);
      outcome.removed().forEach(id -> assertThat(meetings.remove(id)).isNotNull());
      outcome.changed().forEach(meeting -> meetings.put(meeting.meetingId(), meeting));
      stories.put(story, mentions);
    }

    private Collection<Mention> inForce() {
      return stories.values().stream().flatMap(List::stream).toList();
    }
  }
}
