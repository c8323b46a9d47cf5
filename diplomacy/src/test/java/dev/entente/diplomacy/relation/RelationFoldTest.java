package dev.entente.diplomacy.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.Evidence;
import dev.entente.diplomacy.meeting.Format;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.MeetingKey;
import dev.entente.diplomacy.meeting.MeetingMention;
import dev.entente.diplomacy.meeting.Mention;
import dev.entente.diplomacy.meeting.Mode;
import dev.entente.diplomacy.meeting.Resolution;
import dev.entente.diplomacy.meeting.Status;
import dev.entente.diplomacy.meeting.StoryVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RelationFoldTest {

  private final Newsroom newsroom = new Newsroom();

  @Test
  void aThawAfterYearsOfStrainIsWarming() {
    newsroom.story("defence-plans", "2019-05-21");
    newsroom.meeting("JPN-KOR", Status.PROPOSED, Level.MINISTER, "2019-05-31", "2019-06-02", false);
    newsroom.meeting("JPN-KOR", Status.HELD, Level.MINISTER, "2018-10-01", "2018-10-31", true);
    newsroom.signal("JPN-KOR", Signal.STRAIN, "2018-12-01", "2018-12-31", "radar row");
    newsroom.story("defence-talks", "2023-10-18");
    newsroom.meeting(
        "JPN-KOR", Status.HELD, Level.VICE_MINISTER, "2023-10-18", "2023-10-18", false);
    newsroom.meeting(
        "JPN-KOR",
        Status.HELD,
        Level.HEAD_OF_STATE_OR_GOVERNMENT,
        "2023-05-01",
        "2023-05-31",
        true);
    newsroom.meeting("JPN-KOR", Status.HELD, Level.VICE_MINISTER, "2022-09-01", "2022-09-30", true);
    newsroom.signal("JPN-KOR", Signal.THAW, "2023-03-01", "2023-03-31");
    newsroom.signal("JPN-KOR", Signal.COOPERATION, null, null, "security cooperation");

    RelationState state = newsroom.state("JPN-KOR").orElseThrow();

    assertThat(state.asOf()).isEqualTo("2023-10-18");
    assertThat(state.temperature()).isPositive();
    assertThat(state.phase()).isEqualTo(Phase.WARMING);
    assertThat(state.phaseSince()).isEqualTo("2023-10-18");
    assertThat(state.phaseCauses())
        .extracting(StoryVersion::storyId)
        .containsExactly("defence-talks");
    assertThat(state.lastMeeting().date()).isEqualTo(DateRange.of(LocalDate.parse("2023-10-18")));
    assertThat(state.previousAtLevel().date().from()).isEqualTo("2022-09-01");
    assertThat(state.previousAtLevel().level()).isEqualTo(Level.VICE_MINISTER);
    assertThat(state.meetingsHeld()).isEqualTo(4);
    assertThat(state.storyCount()).isEqualTo(2);
  }

  @Test
  void aRowOverAWeaponsSystemIsStrainedAndTalksAreOnlyProposed() {
    newsroom.story("defence-plans", "2019-05-21");
    newsroom.meeting("CHN-KOR", Status.PROPOSED, Level.MINISTER, "2019-05-31", "2019-06-02", false);
    newsroom.meeting("CHN-KOR", Status.HELD, Level.MINISTER, "2017-10-01", "2017-10-31", true);
    newsroom.signal("CHN-KOR", Signal.STRAIN, "2017-01-01", "2017-12-31", "missile shield");

    RelationState state = newsroom.state("CHN-KOR").orElseThrow();

    assertThat(state.asOf()).isEqualTo("2019-05-21");
    assertThat(state.temperature()).isNegative();
    assertThat(state.phase()).isEqualTo(Phase.STRAINED);
    assertThat(state.nextAnnounced()).isNull();
    assertThat(state.nextProposed().date())
        .isEqualTo(new DateRange(LocalDate.parse("2019-05-31"), LocalDate.parse("2019-06-02")));
    assertThat(state.openIssues())
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.issue()).isEqualTo("missile shield");
              assertThat(issue.since().from()).isEqualTo("2017-01-01");
            });
  }

  @Test
  void talksWithPromisesOfCooperationAreWarm() {
    newsroom.story("defence-talks", "2023-10-18");
    newsroom.meeting(
        "KOR-PHL", Status.HELD, Level.VICE_MINISTER, "2023-10-18", "2023-10-18", false);
    newsroom.meeting(
        "KOR-SGP", Status.HELD, Level.VICE_MINISTER, "2023-10-18", "2023-10-18", false);
    newsroom.meeting("KOR-MYS", Status.HELD, Level.MINISTER, "2023-10-18", "2023-10-18", false);
    newsroom.signal("KOR-PHL", Signal.COOPERATION, null, null);
    newsroom.signal("KOR-SGP", Signal.COOPERATION, null, null);
    newsroom.signal("KOR-MYS", Signal.AGREEMENT, null, null);

    for (String pair : List.of("KOR-PHL", "KOR-SGP", "KOR-MYS")) {
      assertThat(newsroom.state(pair).orElseThrow().temperature()).as(pair).isPositive();
    }
  }

  @Test
  void aTrilateralSummitCountsOnceForEachOfItsPairs() {
    newsroom.story("three", "2024-05-27");
    newsroom.meeting(
        "CHN-JPN-KOR",
        Status.HELD,
        Level.HEAD_OF_STATE_OR_GOVERNMENT,
        "2024-05-27",
        "2024-05-27",
        false);

    for (String pair : List.of("CHN-JPN", "CHN-KOR", "JPN-KOR")) {
      assertThat(newsroom.state(pair).orElseThrow().meetingsHeld()).as(pair).isEqualTo(1);
    }
  }

  @Test
  void aMeetingWithABodyFeedsNoPair() {
    MeetingKey key = new MeetingKey(List.of("KOR"), List.of("EU"));
    assertThat(key.pairs()).isEmpty();
    assertThat(key).hasToString("KOR+EU");
    assertThat(MeetingKey.parse("KOR+EU")).isEqualTo(key);
  }

  @Test
  void aPlanWhoseDayPassedWithoutAWordIsOverdue() {
    newsroom.story("plan", "2026-01-02");
    newsroom.meeting(
        "AUT-CHL", Status.SCHEDULED, Level.MINISTER, "2026-01-10", "2026-01-10", false);
    newsroom.story("other", "2026-02-01");
    newsroom.signal("AUT-CHL", Signal.COOPERATION, null, null);

    RelationState state = newsroom.state("AUT-CHL").orElseThrow();

    assertThat(state.nextAnnounced()).isNull();
    assertThat(state.overdue()).hasSize(1);
  }

  @Test
  void whatIsTakenBackIsForgotten() {
    newsroom.story("talks", "2026-01-02");
    newsroom.meeting("AUT-CHL", Status.HELD, Level.MINISTER, "2026-01-01", "2026-01-01", false);
    RelationStore store = RelationStore.inMemory();
    List<RelationChange> changes = newsroom.changes("AUT-CHL");
    changes.forEach(change -> RelationFold.apply("AUT-CHL", change, store));

    Optional<RelationState> state = Optional.empty();
    for (RelationChange change : changes) {
      state = RelationFold.apply("AUT-CHL", taken(change), store);
    }

    assertThat(state).isEmpty();
    assertThat(store.between("", "\uffff")).isEmpty();
  }

  private static RelationChange taken(RelationChange change) {
    if (change instanceof RelationChange.MeetingStands stands) {
      return new RelationChange.MeetingGone(stands.meeting().meetingId());
    }
    return new RelationChange.StoryGone(
        ((RelationChange.StoryStands) change).signals().story().storyKey());
  }

  @Test
  void badTiesWithoutContactFreezeAndWarmOnlyWhenMuchHappens() {
    for (int month = 1; month <= 9; month++) {
      newsroom.story("row-" + month, "2020-0" + month + "-10");
      newsroom.signal("AUT-CHL", Signal.STRAIN, null, null, "fishing grounds");
    }
    newsroom.story("row-last", "2021-03-01");
    newsroom.signal("AUT-CHL", Signal.PROTEST, null, null, "fishing grounds");
    assertThat(newsroom.state("AUT-CHL").orElseThrow().phase()).isEqualTo(Phase.FROZEN);

    newsroom.story("call", "2021-03-20");
    newsroom.meeting("AUT-CHL", Status.HELD, Level.WORKING, "2021-03-20", "2021-03-20", false);
    assertThat(newsroom.state("AUT-CHL").orElseThrow().phase()).isEqualTo(Phase.STRAINED);

    newsroom.story("visit", "2021-04-20");
    newsroom.meeting(
        "AUT-CHL",
        Status.HELD,
        Level.HEAD_OF_STATE_OR_GOVERNMENT,
        "2021-04-20",
        "2021-04-20",
        false);
    newsroom.signal("AUT-CHL", Signal.THAW, null, null);
    RelationState state = newsroom.state("AUT-CHL").orElseThrow();
    assertThat(state.phase()).isEqualTo(Phase.WARMING);
    assertThat(state.temperature()).isNegative();
  }

  @Test
  void aRoutineOfCallsAddsLessThanAFirstContact() {
    newsroom.story("first", "2026-01-02");
    newsroom.meeting("AUT-CHL", Status.HELD, Level.MINISTER, "2026-01-02", "2026-01-02", false);
    double first = newsroom.state("AUT-CHL").orElseThrow().heat();
    for (int day = 10; day < 20; day++) {
      newsroom.story("again-" + day, "2026-01-" + day);
      newsroom.meeting(
          "AUT-CHL", Status.HELD, Level.MINISTER, "2026-01-" + day, "2026-01-" + day, false);
    }
    double tenMore = newsroom.state("AUT-CHL").orElseThrow().heat() - first;
    assertThat(tenMore).isBetween(first, first * 5);
  }

  @Test
  void carryingAStateIsWhatTheFoldWouldMakeOfThatDay() {
    newsroom.story("talks", "2026-01-02");
    newsroom.meeting("AUT-CHL", Status.HELD, Level.MINISTER, "2026-01-02", "2026-01-02", false);
    newsroom.signal("AUT-CHL", Signal.STRAIN, null, null, "fishing grounds");
    RelationState then = newsroom.state("AUT-CHL").orElseThrow();
    newsroom.story("nothing", "2027-06-30");
    newsroom.signal("AUT-CHL", null, null, null);
    RelationState folded = newsroom.state("AUT-CHL").orElseThrow();

    RelationState carried = then.carriedTo(LocalDate.parse("2027-06-30"));

    assertThat(carried.heat()).isEqualTo(folded.heat());
    assertThat(carried.momentum()).isEqualTo(folded.momentum());
    assertThat(carried.temperature()).isEqualTo(folded.temperature());
    assertThat(carried.phase()).isEqualTo(folded.phase());
    assertThat(carried.phaseSince()).isEqualTo(folded.phaseSince());
    assertThat(carried.trend52Weeks()).isEqualTo(folded.trend52Weeks());
    assertThatThrownBy(() -> carried.carriedTo(LocalDate.parse("2026-01-01")))
        .hasMessageContaining("as of 2027-06-30");
  }

  @Test
  void heatHalvesInAHalfLife() {
    newsroom.story("talks", "2026-01-02");
    newsroom.meeting("AUT-CHL", Status.HELD, Level.MINISTER, "2026-01-02", "2026-01-02", false);
    RelationState state = newsroom.state("AUT-CHL").orElseThrow();

    double later = state.carriedTo(state.asOf().plusDays(state.halfLifeDays())).heat();

    assertThat(later).isCloseTo(state.heat() / 2, org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void anyOrderOfTheSameMeetingsAndSignalsEndsInTheSameState() {
    long seed = Long.getLong("entente.seed", System.nanoTime());
    System.out.println("fold law: -Dentente.seed=" + seed);
    for (int corpus = 0; corpus < 100; corpus++) {
      Random random = new Random(seed + corpus);
      Newsroom busy = new Newsroom();
      for (int story = 0; story < 25; story++) {
        LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(200));
        busy.story("story-" + story, day.toString());
        if (random.nextBoolean()) {
          LocalDate from = day.plusDays(random.nextInt(40) - 30L);
          busy.meeting(
              "AUT-CHL",
              any(random, Status.values()),
              random.nextBoolean() ? null : any(random, Level.values()),
              from.toString(),
              from.plusDays(random.nextInt(3)).toString(),
              false);
        }
        busy.signal("AUT-CHL", any(random, Signal.values()), null, null, "cod");
      }
      List<RelationChange> changes = busy.changes("AUT-CHL");
      RelationState first = fold(changes);
      List<RelationChange> shuffled = new ArrayList<>(changes);
      shuffled.addAll(changes.subList(0, changes.size() / 2));
      Collections.shuffle(shuffled, random);
      assertThat(fold(shuffled)).as("seed %d", seed + corpus).isEqualTo(first);
    }
  }

  private static <T> T any(Random random, T[] values) {
    return List.of(values).get(random.nextInt(values.length));
  }

  private static RelationState fold(List<RelationChange> changes) {
    RelationStore store = RelationStore.inMemory();
    Optional<RelationState> state = Optional.empty();
    for (RelationChange change : changes) {
      state = RelationFold.apply("AUT-CHL", change, store);
    }
    return state.orElseThrow();
  }

  /** Stories written one after the other, resolved and folded from nothing. */
  private static final class Newsroom {
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<String, List<RelationSignal>> signals = new TreeMap<>();
    private final Map<String, StoryVersion> stories = new TreeMap<>();
    private StoryVersion story;

    void story(String id, String published) {
      story = new StoryVersion("Meridian", id, 1L, null, LocalDate.parse(published), null, false);
    }

    void meeting(
        String key, Status status, Level level, String from, String to, boolean background) {
      MeetingKey sides = MeetingKey.parse(key);
      int ordinal =
          (int) mentions.stream().filter(mention -> mention.story().equals(story)).count();
      mentions.add(
          new Mention(
              story,
              ordinal,
              new MeetingMention(
                  sides.countries(),
                  sides.bodies(),
                  sides.countries().size() > 2 ? Format.MULTILATERAL : Format.BILATERAL,
                  Mode.IN_PERSON,
                  status,
                  level,
                  new DateRange(LocalDate.parse(from), LocalDate.parse(to)),
                  null,
                  null,
                  null,
                  List.of(),
                  background,
                  !background,
                  List.of(),
                  new Evidence("they met", 0, 8),
                  "test")));
      sides.pairs().forEach(pair -> told(pair, List.of()));
    }

    void signal(String pair, Signal signal, String from, String to, String... issues) {
      DateRange since =
          from == null ? null : new DateRange(LocalDate.parse(from), LocalDate.parse(to));
      told(
          pair,
          signal == null
              ? List.of()
              : List.of(
                  new RelationSignal(
                      MeetingKey.parse(pair).countries(),
                      signal,
                      since,
                      List.of(issues),
                      new Evidence("ties", 0, 4),
                      "test")));
    }

    private void told(String pair, List<RelationSignal> more) {
      String name = pair + "/" + story.storyKey();
      stories.put(name, story);
      signals.computeIfAbsent(name, unused -> new ArrayList<>()).addAll(more);
    }

    List<RelationChange> changes(String pair) {
      List<RelationChange> changes = new ArrayList<>();
      Map<MeetingKey, List<Mention>> byKey = new java.util.LinkedHashMap<>();
      for (Mention mention : mentions) {
        byKey
            .computeIfAbsent(MeetingKey.of(mention.told()), unused -> new ArrayList<>())
            .add(mention);
      }
      byKey.forEach(
          (key, told) ->
              Resolution.of(key, told).stream()
                  .filter(meeting -> meeting.pairs().contains(pair))
                  .map(RelationChange.MeetingStands::of)
                  .forEach(changes::add));
      stories.forEach(
          (name, teller) -> {
            if (name.startsWith(pair + "/")) {
              changes.add(
                  new RelationChange.StoryStands(new StorySignals(teller, signals.get(name))));
            }
          });
      return changes;
    }

    Optional<RelationState> state(String pair) {
      RelationStore store = RelationStore.inMemory();
      Optional<RelationState> state = Optional.empty();
      for (RelationChange change : changes(pair)) {
        state = RelationFold.apply(pair, change, store);
      }
      return state;
    }
  }
}
