package dev.entente.diplomacy.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Whatever the fold carries from change to change, its state is that of the set of meetings and
 * stories: over decades, with changes taken back, and bit for bit. {@code -Dentente.corpora=N}
 * tries more, {@code -Dentente.seed=N} others.
 */
class RelationFoldLawTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 1, 31);
  private static final int CORPORA = Integer.getInteger("entente.corpora", 9);

  @Test
  void whatIsCarriedComesToTheSameAsReadingEverything() {
    long seed = Long.getLong("entente.seed", System.nanoTime());
    System.out.println("what is carried: -Dentente.seed=" + seed);
    for (int corpus = 0; corpus < CORPORA; corpus++) {
      Random random = new Random(seed + corpus);
      int days = List.of(40, 400, 8000).get(corpus % 3);
      PairHistory history = new PairHistory(seed + corpus, LAST_DAY, days);
      RelationStore store = RelationStore.inMemory();
      SortedMap<String, RelationChange> standing = new TreeMap<>();
      Optional<RelationState> state = Optional.empty();
      for (int change = 0; change < 100; change++) {
        state = RelationFold.apply(PairHistory.PAIR, any(history, random, standing), store);
        assertThat(RelationFold.of(PairHistory.PAIR, store))
            .as("seed %d asked again after change %d", seed + corpus, change)
            .isEqualTo(state);
        if (change % 20 == 19 && !standing.isEmpty()) {
          assertThat(state)
              .as("seed %d change %d", seed + corpus, change)
              .isEqualTo(fromScratch(standing, random));
          assertThat(PlainFold.of(state.orElseThrow()))
              .as("seed %d change %d", seed + corpus, change)
              .isEqualTo(plain(standing));
        }
      }
    }
  }

  /** Says something new, or something else, or takes something back. */
  private static RelationChange any(
      PairHistory history, Random random, SortedMap<String, RelationChange> standing) {
    int number = random.nextInt(40);
    boolean goes = random.nextInt(5) == 0;
    if (random.nextBoolean()) {
      RelationChange stands = history.story(number);
      RelationChange gone = new RelationChange.StoryGone("Meridian|s" + number);
      return kept("s" + number, goes ? gone : stands, goes, standing);
    }
    RelationChange stands = history.meeting(number);
    RelationChange gone = new RelationChange.MeetingGone(PairHistory.meetingId(number));
    return kept("m" + number, goes ? gone : stands, goes, standing);
  }

  private static RelationChange kept(
      String name,
      RelationChange change,
      boolean goes,
      SortedMap<String, RelationChange> standing) {
    if (goes) {
      standing.remove(name);
    } else {
      standing.put(name, change);
    }
    return change;
  }

  private static Optional<RelationState> fromScratch(
      SortedMap<String, RelationChange> standing, Random random) {
    List<RelationChange> changes = new ArrayList<>(standing.values());
    Collections.shuffle(changes, random);
    RelationStore store = RelationStore.inMemory();
    Optional<RelationState> state = Optional.empty();
    for (RelationChange change : changes) {
      state = RelationFold.apply(PairHistory.PAIR, change, store);
    }
    return state;
  }

  private static PlainFold plain(SortedMap<String, RelationChange> standing) {
    List<MeetingBrief> meetings = new ArrayList<>();
    List<StorySignals> stories = new ArrayList<>();
    for (RelationChange change : standing.values()) {
      if (change instanceof RelationChange.MeetingStands meeting) {
        meetings.add(meeting.meeting());
      } else if (change instanceof RelationChange.StoryStands story) {
        stories.add(story.signals());
      }
    }
    return PlainFold.of(meetings, stories);
  }
}
