package dev.entente.diplomacy.version;

import static dev.entente.diplomacy.version.StoryDigest.Kind.MARKED;
import static dev.entente.diplomacy.version.StoryDigest.Kind.NOTE;
import static dev.entente.diplomacy.version.StoryDigest.Kind.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoryGroupTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
  private static final String VISIT =
      "Indian Foreign Minister Arvind Raghunathan will hold talks with his Brazilian counterpart in"
          + " Brasilia next week, the ministry said Monday.";

  private final Desk desk = new Desk();

  @Test
  void leadWithAnotherHeadlineJoinsTheStoryItReplaces() {
    desk.files(
        "flash",
        MARKED,
        "new delhi",
        "Indian foreign minister to visit Brazil",
        "Indian Foreign Minister Arvind Raghunathan will visit Brazil.");
    desk.files(
        "plain", PLAIN, "new delhi", "Indian foreign minister to visit Brazil next week", VISIT);
    desk.files(
        "lead",
        MARKED,
        "new delhi",
        "India, Brazil ministers to sign ethanol deal",
        VISIT + " They will sign a deal on ethanol.");
    assertThat(desk.groupOf("lead")).containsExactly("flash", "lead", "plain");
  }

  @Test
  void groupIsTheSameFromWhicheverMemberItIsLookedUp() {
    leadWithAnotherHeadlineJoinsTheStoryItReplaces();
    for (String member : List.of("flash", "plain", "lead")) {
      assertThat(StoryGroup.of(desk.digest(member), desk).id()).isEqualTo("flash");
    }
  }

  @Test
  void twoUnmarkedStoriesOfOneDayStayTwoHoweverAlike() {
    desk.files("one", PLAIN, "new delhi", "Indian foreign minister to visit Brazil", VISIT);
    desk.files("two", PLAIN, "new delhi", "Indian foreign minister to visit Brazil soon", VISIT);
    assertThat(desk.groupOf("one")).containsExactly("one");
  }

  @Test
  void leadOfAnotherStoryFromTheSameCityIsNotDrawnIn() {
    desk.files("visit", PLAIN, "new delhi", "Indian foreign minister to visit Brazil", VISIT);
    desk.files(
        "rains",
        MARKED,
        "new delhi",
        "Indian monsoon kills 12 in Kerala",
        "Heavy rain has killed 12 people in the Indian state of Kerala, police said Monday.");
    assertThat(desk.groupOf("visit")).containsExactly("visit");
  }

  @Test
  void sameWordsFromAnotherCityAreAnotherStory() {
    desk.files("delhi", PLAIN, "new delhi", "Foreign minister to visit Brazil", VISIT);
    desk.files("oslo", MARKED, "oslo", "Foreign minister to visit Brazil", VISIT);
    assertThat(desk.groupOf("delhi")).containsExactly("delhi");
  }

  @Test
  void nextMorningsLeadStillCountsButNotOneOfTheDayAfter() {
    desk.files("plain", PLAIN, "new delhi", "Indian foreign minister to visit Brazil", VISIT);
    desk.at(MONDAY.plusDays(1))
        .files("morning", MARKED, "new delhi", "Indian foreign minister to visit Brazil", VISIT);
    desk.at(MONDAY.plusDays(3))
        .files("late", MARKED, "new delhi", "Indian foreign minister to visit Brazil", VISIT);
    assertThat(desk.groupOf("plain")).containsExactly("morning", "plain");
  }

  @Test
  void sharedSlugLinksWhatWasRewrittenWhole() {
    desk.slugged(
        "plain",
        PLAIN,
        "BC-India-Brazil",
        "Minister to travel",
        "A first text of a few plain words.");
    desk.slugged(
        "lead",
        MARKED,
        "BC-India-Brazil",
        "Ethanol accord near",
        "Something else was written here by somebody.");
    assertThat(desk.groupOf("plain")).containsExactly("lead", "plain");
  }

  @Test
  void listOfKeywordsIsNoSlugOfOneStory() {
    desk.slugged("visit", PLAIN, "India/Brazil/trade/", "Minister to travel", VISIT);
    desk.slugged(
        "rains",
        MARKED,
        "India/Brazil/trade/",
        "Soy exporters fear a port strike",
        "Soy exporters said Monday that a strike of dockers would cost them a season.");
    assertThat(desk.groupOf("visit")).containsExactly("visit");
  }

  @Test
  void leadLeavesTheIdOfItsStoryAlone() {
    desk.files("z-plain", PLAIN, "new delhi", "Indian foreign minister to visit Brazil", VISIT);
    desk.files("a-lead", MARKED, "new delhi", "Indian foreign minister to visit Brazil", VISIT);
    assertThat(StoryGroup.of(desk.digest("a-lead"), desk).id()).isEqualTo("z-plain");
  }

  @Test
  void killNoteFindsItsStoryByHeadlineAndDaysLater() {
    desk.files("plain", PLAIN, "new delhi", "Indian foreign minister to visit Brazil", VISIT);
    desk.at(MONDAY.plusDays(2)).note("kill", "Indian Foreign Minister to Visit Brazil");
    assertThat(desk.meantBy("kill")).containsExactly("plain");
    assertThat(StoryGroup.notesOn(desk.digest("plain"), desk))
        .extracting(StoryDigest::storyId)
        .containsExactly("kill");
  }

  @Test
  void noteOnTwoStoriesDoesNotMakeThemOne() {
    desk.files("visit", PLAIN, "new delhi", "Indian foreign minister to visit Brazil", VISIT);
    desk.files("rains", PLAIN, "oslo", "Rains kill dozens in Kerala", "Heavy rains have killed.");
    desk.note("kill", "Indian foreign minister to visit Brazil", "Rains kill dozens in Kerala");
    assertThat(desk.meantBy("kill")).containsExactly("rains", "visit");
    assertThat(desk.groupOf("visit")).containsExactly("visit");
  }

  @Test
  void numberMeansTheStoryOfItsDayAndOnlyWhereNothingElseIsNamed() {
    desk.numbered("monday", "mer 0045", "Indian foreign minister to visit Brazil");
    desk.note("kill", "mer 0045");
    desk.note("other", "mer 0045", "Rains kill dozens in Kerala");
    desk.at(MONDAY.plusDays(1)).note("wrapped", "MER 0045");
    assertThat(desk.meantBy("kill")).containsExactly("monday");
    assertThat(desk.meantBy("other")).isEmpty();
    assertThat(desk.meantBy("wrapped")).isEmpty();
  }

  @Test
  void killNoteWithoutADayMeansItsStoryByHeadline() {
    desk.files("plain", PLAIN, "new delhi", "Indian foreign minister to visit Brazil", VISIT);
    desk.at(null).note("kill", "mer 0045", "Indian foreign minister to visit Brazil");
    assertThat(desk.meantBy("kill")).containsExactly("plain");
  }

  @Test
  void killNoteThatNamesNothingKnownMeansNothing() {
    desk.files("plain", PLAIN, "new delhi", "Indian foreign minister to visit Brazil", VISIT);
    desk.note("kill", "A headline that nobody filed");
    assertThat(desk.meantBy("kill")).isEmpty();
  }

  @Test
  void storiesWithIdsOfTheirOwnAreNeverLinkedByLikeness() {
    desk.withId("a-1", "Indian foreign minister to visit Brazil", VISIT);
    desk.withId("a-2", "Indian foreign minister to visit Brazil", VISIT);
    assertThat(desk.groupOf("a-1")).containsExactly("a-1");
  }

  @Test
  void everyMemberOfARandomDeskSeesTheSameGroup() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String[] cities = {"oslo", "new delhi", ""};
    String[] heads = {
      "Minister to visit Brazil",
      "Minister visits Brazil",
      "Rains kill dozens in Kerala",
      "Talks on reef put off"
    };
    for (int i = 0; i < 40; i++) {
      desk.at(MONDAY.plusDays(random.nextInt(6)));
      String head = heads[random.nextInt(heads.length)];
      if (random.nextInt(8) == 0) {
        desk.note("n" + i, head);
      } else {
        desk.files(
            "s" + i,
            random.nextBoolean() ? PLAIN : MARKED,
            cities[random.nextInt(cities.length)],
            head,
            head + " and so on, officials said.");
      }
    }
    for (StoryDigest digest : desk.all) {
      if (digest.kind() == NOTE) {
        continue;
      }
      StoryGroup group = StoryGroup.of(digest, desk);
      for (StoryDigest member : group.members()) {
        assertThat(StoryGroup.of(member, desk)).as("seed %d", seed).isEqualTo(group);
      }
    }
  }

  /** One agency's output. */
  private static final class Desk implements DigestStore {

    private final List<StoryDigest> all = new ArrayList<>();
    private LocalDate today = MONDAY;

    Desk at(LocalDate day) {
      today = day;
      return this;
    }

    void files(String id, StoryDigest.Kind kind, String city, String headline, String body) {
      add(id, true, kind, city, null, headline, null, body);
    }

    void slugged(String id, StoryDigest.Kind kind, String slug, String headline, String body) {
      add(id, true, kind, "new delhi", slug, headline, null, body);
    }

    void withId(String id, String headline, String body) {
      add(id, false, MARKED, "new delhi", null, headline, null, body);
    }

    void numbered(String id, String number, String headline) {
      add(id, true, PLAIN, "new delhi", null, headline, number, VISIT);
    }

    void note(String id, String... named) {
      all.add(StoryDigest.note(id, today, Names.meant(List.of(named), today)));
    }

    private void add(
        String id,
        boolean provisional,
        StoryDigest.Kind kind,
        String city,
        String slug,
        String headline,
        String number,
        String body) {
      all.add(
          new StoryDigest(
              id,
              kind,
              provisional,
              id.equals("flash") ? 0 : kind == MARKED ? 2 : 1,
              today,
              city,
              slug == null || Names.isTopic(slug) ? "" : Wording.plain(slug),
              Wording.contentWords(headline),
              Wording.opening(body),
              Names.of(id, slug, headline, number, today),
              List.of()));
    }

    StoryDigest digest(String id) {
      return all.stream().filter(d -> d.storyId().equals(id)).findFirst().orElseThrow();
    }

    List<String> groupOf(String id) {
      return StoryGroup.of(digest(id), this).members().stream()
          .map(StoryDigest::storyId)
          .sorted()
          .toList();
    }

    List<String> meantBy(String id) {
      return StoryGroup.meantBy(digest(id), this).stream().map(StoryDigest::storyId).toList();
    }

    @Override
    public Collection<StoryDigest> of(LocalDate day, String city) {
      return of(day).stream().filter(d -> d.city().equals(city)).toList();
    }

    @Override
    public Collection<StoryDigest> of(LocalDate day) {
      return all.stream().filter(d -> d.provisional() && d.day().equals(day)).toList();
    }

    @Override
    public Collection<StoryDigest> called(String name) {
      return all.stream().filter(d -> d.names().contains(name)).toList();
    }

    @Override
    public Collection<StoryDigest> naming(String name) {
      return all.stream().filter(d -> d.references().contains(name)).toList();
    }
  }
}
