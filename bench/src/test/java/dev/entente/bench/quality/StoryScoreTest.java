package dev.entente.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One story each, its label and a reading; what is right is worked out by hand. */
class StoryScoreTest {

  private static final String MARCH_9 = "'status':'HELD','date':['2026-03-09','2026-03-09']";

  @Test
  void whatIsReadAsItIsLabelledIsRightInEverything() {
    String meeting =
        "{'countries':['POL','SVK'],'level':'MINISTER','mode':'IN_PERSON','place':'Krakow',"
            + "'participants':[{'name':'Anna Kovar'},{'name':'Jan Wrona'}],"
            + MARCH_9
            + "}";

    StoryScore score = score(meeting, meeting);

    assertThat(score.misses()).isEmpty();
    assertCounts(score, 1, Count.LABELLED, Count.READ, Count.FOUND, Count.STATUS, Count.FULL);
    assertCounts(score, 1, Count.NEWS_LABELLED, Count.NEWS, Count.LEVEL, Count.MODE, Count.DATE);
    assertCounts(score, 1, Count.PLACE_LABELLED, Count.PLACE);
    assertCounts(score, 2, Count.NAMES_LABELLED, Count.NAMES_READ, Count.NAMES);
  }

  @Test
  void meetingsMoreThanThreeDaysApartAreTwo() {
    String label = met("HELD", "2026-03-09", "2026-03-10");

    assertCounts(score(label, met("HELD", "2026-03-13", "2026-03-13")), 1, Count.FOUND);

    StoryScore apart = score(label, met("HELD", "2026-03-14", "2026-03-14"));
    assertCounts(apart, 0, Count.FOUND);
    assertCounts(apart, 1, Count.LABELLED, Count.READ);
    assertThat(apart.misses())
        .extracting(Miss::kind)
        .containsExactly(Miss.Kind.MISSED, Miss.Kind.FALSE);
  }

  @Test
  void aMeetingWithoutADateMayBeAnyButItsDateIsNotRight() {
    StoryScore score = score(met("HELD", "2026-03-09", "2026-03-09"), met("HELD"));

    assertCounts(score, 1, Count.FOUND, Count.STATUS);
    assertCounts(score, 0, Count.DATE, Count.FULL);
    assertCounts(score(met("HELD"), met("HELD")), 1, Count.DATE, Count.FULL);
  }

  @Test
  void aDateIsRightThatSharesHalfOfAllDays() {
    String fourDays = met("HELD", "2026-03-09", "2026-03-12");

    assertCounts(score(fourDays, met("HELD", "2026-03-11", "2026-03-12")), 1, Count.DATE);
    assertCounts(score(fourDays, met("HELD", "2026-03-11", "2026-03-13")), 0, Count.DATE);
  }

  @Test
  void whatGoesOnCountsAsHeldAndAnotherStatusIsTold() {
    StoryScore ongoing = score(met("HELD"), met("ONGOING"));
    StoryScore scheduled = score(met("HELD"), met("SCHEDULED"));

    assertCounts(ongoing, 1, Count.STATUS);
    assertThat(ongoing.misses()).isEmpty();
    assertCounts(scheduled, 1, Count.FOUND);
    assertCounts(scheduled, 0, Count.STATUS, Count.FULL, Count.NEWS);
    assertThat(scheduled.misses()).extracting(Miss::kind).containsExactly(Miss.Kind.STATUS);
  }

  @Test
  void threeStatesAreThreePairsAndAConferenceIsNone() {
    String three = "{'countries':['POL','SVK','CZE'],'format':'%s','status':'HELD'}";

    StoryScore score = score(three.formatted("MULTILATERAL"), three.formatted("CONFERENCE"));

    assertCounts(score, 3, Count.LABELLED);
    assertCounts(score, 0, Count.READ);
    assertThat(score.misses())
        .extracting(Miss::countries)
        .containsExactly("CZE-POL", "CZE-SVK", "POL-SVK");
  }

  @Test
  void eachIsMatchedOnceAndTheLikestFirst() {
    String held = met("HELD", "2026-03-09", "2026-03-09");
    String planned = met("SCHEDULED", "2026-03-11", "2026-03-11");

    StoryScore score = score(held + "," + planned, planned + "," + held + "," + met("PROPOSED"));

    assertCounts(score, 2, Count.LABELLED, Count.FOUND, Count.STATUS, Count.FULL);
    assertCounts(score, 3, Count.READ);
    assertThat(score.misses()).extracting(Miss::kind).containsExactly(Miss.Kind.FALSE);
  }

  @Test
  void whatOnlyExplainsTheNewsIsNoNews() {
    String background = "{'countries':['POL','SVK'],'status':'HELD','background':true}";

    assertCounts(score(background, background), 0, Count.NEWS_LABELLED, Count.NEWS);
  }

  @Test
  void aPersonIsFoundByTwoWordsOfTheNameOrTheOnlyOne() {
    StoryScore score =
        score(
            people("Anna Kovářová", "Wrona", "Eva Mala"),
            people("Minister Anna Kovarova", "Jan Wrona", "Petr Maly", "Eva Velka"));

    assertCounts(score, 3, Count.NAMES_LABELLED);
    assertCounts(score, 4, Count.NAMES_READ);
    assertCounts(score, 2, Count.NAMES);
  }

  @Test
  void aPlaceIsRightWhateverItsAccentsAndWrongWhereNoneIsRead() {
    String place = "{'countries':['POL','SVK'],'status':'HELD','place':%s}";

    assertCounts(score(place.formatted("'Kraków'"), place.formatted("'Krakow'")), 1, Count.PLACE);
    assertCounts(score(place.formatted("'Krakow'"), place.formatted("null")), 0, Count.PLACE);
    assertCounts(
        score(place.formatted("null"), place.formatted("'Krakow'")), 0, Count.PLACE_LABELLED);
  }

  @Test
  void aFormerStateIsCountedUnderItsSuccessor() {
    assertCounts(
        score(
            "{'countries':['HUN','YUG'],'status':'HELD'}",
            "{'countries':['HUN','SRB'],'status':'HELD'}"),
        1,
        Count.FOUND);
  }

  @Test
  void aStatementIsFoundIfItIsAsGoodOrAsBad() {
    StoryScore score =
        StoryScore.of(
            relations("['POL','SVK'],'signal':'THAW'", "['POL','CZE'],'signal':'STRAIN'"),
            relations(
                "['POL','SVK'],'signal':'AGREEMENT'",
                "['POL','CZE'],'signal':'COOPERATION'",
                "['HUN','CZE'],'signal':'PROTEST'"));

    assertCounts(score, 2, Count.STATEMENTS_LABELLED);
    assertCounts(score, 3, Count.STATEMENTS_READ);
    assertCounts(score, 1, Count.STATEMENTS, Count.STATEMENTS_CONTRADICTED);
  }

  @Test
  void aPairWithGoodAndBadIsNotContradicted() {
    Told both = relations("['POL','SVK'],'signal':'THAW'", "['POL','SVK'],'signal':'PROTEST'");

    StoryScore score = StoryScore.of(both, relations("['POL','SVK'],'signal':'THREAT'"));

    assertCounts(score, 2, Count.STATEMENTS_LABELLED);
    assertCounts(score, 1, Count.STATEMENTS);
    assertCounts(score, 0, Count.STATEMENTS_CONTRADICTED);
  }

  private static void assertCounts(StoryScore score, int expected, Count... counts) {
    assertThat(List.of(counts))
        .allSatisfy(
            count -> assertThat(score.tally().of(count)).as(count.name()).isEqualTo(expected));
  }

  private static StoryScore score(String label, String read) {
    return StoryScore.of(meetings(label), meetings(read));
  }

  private static String met(String status) {
    return "{'countries':['POL','SVK'],'status':'%s'}".formatted(status);
  }

  private static String met(String status, String from, String to) {
    return "{'countries':['POL','SVK'],'status':'%s','date':['%s','%s']}"
        .formatted(status, from, to);
  }

  private static String people(String... names) {
    return "{'countries':['POL','SVK'],'status':'HELD','participants':[{'name':'%s'}]}"
        .formatted(String.join("'},{'name':'", names));
  }

  private static Told meetings(String meetings) {
    return told("{'id':'a','meetings':[%s],'relations':[]}".formatted(meetings));
  }

  private static Told relations(String... relations) {
    return told(
        "{'id':'a','meetings':[],'relations':[{'countries':%s}]}"
            .formatted(String.join("},{'countries':", relations)));
  }

  private static Told told(String line) {
    return ToldJson.read("test:1", line.replace('\'', '"'));
  }
}
