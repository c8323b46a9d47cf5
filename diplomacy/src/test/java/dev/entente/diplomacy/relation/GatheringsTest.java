package dev.entente.diplomacy.relation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.EventCode;
import dev.entente.diplomacy.meeting.Format;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.Mode;
import dev.entente.diplomacy.meeting.Status;
import dev.entente.diplomacy.meeting.StoryVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records of one gathering count once for a pair, and no two meetings count as one. */
class GatheringsTest {

  private static final String PAIR = "BRA-IND";

  /** A title, and which records count. */
  record World(String title, Map<MeetingBrief, Boolean> records) {

    @Override
    public String toString() {
      return title;
    }

    List<String> counting() {
      return records.entrySet().stream()
          .filter(Map.Entry::getValue)
          .map(record -> record.getKey().meetingId())
          .sorted()
          .toList();
    }
  }

  static Stream<World> worlds() throws IOException {
    List<World> worlds = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    GatheringsTest.class.getResourceAsStream("/scenarios/gatherings.txt")),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("== ")) {
          worlds.add(new World(line.substring(3), new LinkedHashMap<>()));
        } else if (line.startsWith("  ")) {
          List<String> words = List.of(line.strip().split(" +", -1));
          worlds
              .get(worlds.size() - 1)
              .records()
              .put(brief(words), words.get(words.size() - 1).equals("counts"));
        }
      }
    }
    return worlds.stream();
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void recordsOfOneGatheringCountOnce(World world) {
    assertThat(Gatherings.counted(world.records().keySet()))
        .extracting(MeetingBrief::meetingId)
        .containsExactlyInAnyOrderElementsOf(world.counting());
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void theStateIsThatOfThoseThatCountInWhateverOrderTheyCome(World world) {
    Optional<RelationState> counted =
        fold(
            world.records().keySet().stream()
                .filter(meeting -> world.counting().contains(meeting.meetingId()))
                .toList(),
            List.of(),
            RelationStore.inMemory());
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<MeetingBrief> all = new ArrayList<>(world.records().keySet());
      Collections.shuffle(all, random);
      List<MeetingBrief> lost =
          all.stream().filter(meeting -> random.nextBoolean()).map(GatheringsTest::other).toList();
      RelationStore store = RelationStore.inMemory();
      fold(all, lost, store);
      Collections.shuffle(all, random);
      assertThat(fold(all, List.of(), store)).as("seed %d", seed).isEqualTo(counted);
      for (MeetingBrief meeting : all) {
        RelationFold.apply(PAIR, new RelationChange.MeetingGone(meeting.meetingId()), store);
      }
      assertThat(store.between("", "~")).as("seed %d", seed).isEmpty();
    }
  }

  /** Folds meetings, after some of them that were told otherwise first. */
  private static Optional<RelationState> fold(
      List<MeetingBrief> meetings, List<MeetingBrief> before, RelationStore store) {
    Optional<RelationState> state = Optional.empty();
    for (List<MeetingBrief> some : List.of(before, meetings)) {
      for (MeetingBrief meeting : some) {
        state = RelationFold.apply(PAIR, new RelationChange.MeetingStands(meeting), store);
      }
    }
    return state;
  }

  /** As it was told before it was corrected: the day before, in another city. */
  private static MeetingBrief other(MeetingBrief meeting) {
    return brief(
        meeting.meetingId(),
        meeting.status(),
        meeting.date().from().minusDays(1),
        meeting.meetingId().length() % 2 == 0 ? meeting.place() : null,
        meeting.level(),
        meeting.hostEvent(),
        meeting.stories(),
        meeting.statusSince());
  }

  private static MeetingBrief brief(List<String> words) {
    LocalDate since = LocalDate.parse(words.get(7));
    return brief(
        words.get(0) + ".0a1b2c3d4e5f",
        Status.valueOf(words.get(1)),
        LocalDate.parse(words.get(2)),
        words.get(3).equals("-") ? null : words.get(3).replace('_', ' '),
        Level.valueOf(words.get(4)),
        words.get(5).equals("-") ? null : words.get(5).replace('_', ' '),
        Arrays.stream(words.get(6).split(",", -1)).map(story -> story(story, since)).toList(),
        since);
  }

  private static MeetingBrief brief(
      String id,
      Status status,
      LocalDate day,
      String place,
      Level level,
      String event,
      List<StoryVersion> stories,
      LocalDate since) {
    return new MeetingBrief(
        id,
        id.indexOf('.') > PAIR.length() ? Format.MULTILATERAL : Format.BILATERAL,
        Mode.IN_PERSON,
        status,
        level,
        DateRange.of(day),
        place,
        event,
        new EventCode("040", "CONSULT", null, 10),
        since,
        since,
        since,
        stories);
  }

  private static StoryVersion story(String key, LocalDate published) {
    String[] names = key.split("\\|", -1);
    return new StoryVersion(names[0], names[1], 1L, null, published, null, false);
  }
}
