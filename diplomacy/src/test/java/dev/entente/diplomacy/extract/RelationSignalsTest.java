package dev.entente.diplomacy.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.diplomacy.relation.RelationSignal;
import dev.entente.diplomacy.story.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sentences say of how two states stand, and what they do not say. */
class RelationSignalsTest {

  private static final Extractor EXTRACTOR = Extractor.standard();
  private static final LocalDate PUBLISHED = LocalDate.of(2031, 5, 14);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Slovakia has been at odds with Poland over a dam.                         | POL-SVK STRAIN
          Polish attacks on Slovakia went on for a third day.                       | POL-SVK STRAIN
          Attacks by Poland on Slovakia went on for a third day.                    | POL-SVK STRAIN
          Slovakia imposed an embargo on Poland in March.                           | POL-SVK STRAIN
          Officials want Poland held to account for its aggression against Slovakia. | POL-SVK STRAIN
          Slovakia and Poland failed to cooperate at the border.                    | POL-SVK STRAIN
          Slovakia was condemned by Poland for the arrest.                          | POL-SVK PROTEST
          Slovakia welcomed the harvest and condemned Poland.                       | POL-SVK PROTEST
          Slovakia expelled two Polish diplomats.                                   | POL-SVK PROTEST
          Slovakia threatened Poland with war.                                      | POL-SVK THREAT
          Slovakia sent medical aid to Poland.                                      | POL-SVK COOPERATION
          Slovakia praised the Polish government.                                   | POL-SVK COOPERATION
          The treaty between Slovakia and Poland was signed in Vienna.              | POL-SVK AGREEMENT
          Slovakia and Poland signed a pact, ending years of tension between them.  | POL-SVK AGREEMENT
          Slovakia recalled its ambassador to Poland for consultations.             | POL-SVK PROTEST
          Three Polish diplomats were expelled from Slovakia on Monday.             | POL-SVK PROTEST
          Slovakia said Poland had violated the ceasefire.                          | POL-SVK PROTEST
          Slovakia was "very disappointed" by the Polish ruling.                    | POL-SVK PROTEST
          Slovakia and Poland blamed each other for the crash.                      | POL-SVK PROTEST
          Slovakia withdrew from its fishing treaty with Poland.                    | POL-SVK STRAIN
          Slovakia imposed a ban on Polish beef.                                    | POL-SVK STRAIN
          Slovakia refused to extradite the banker to Poland.                       | POL-SVK STRAIN
          Slovakia would not tolerate Polish attacks on its ships.                  | POL-SVK THREAT
          Slovakia lifted its ban on Polish beef.                                   | POL-SVK THAW
          Slovakia on Monday eased its curbs on Polish lorries.                     | POL-SVK THAW
          Slovakia and Poland are good friends, the minister said.                  | POL-SVK COOPERATION
          Slovakia and Poland have had cold relations since a bridge was shut.      | POL-SVK STRAIN
          Slovak President Anna Kovar said her country stood by Poland.             | POL-SVK COOPERATION
          Slovakia made solemn representations to Poland over the dam.              | POL-SVK PROTEST
          Slovakia apologised to Poland for the raid.                               | POL-SVK THAW
          Slovakia sent blankets and medicine to Poland after the flood.            | POL-SVK COOPERATION
          Slovak and Polish troops hold joint drills.                               | POL-SVK COOPERATION
          Slovakia and Poland have settled a dispute over the dam.                  | POL-SVK AGREEMENT
          Slovakia imposed duties on imports of Polish beef.                        | POL-SVK STRAIN
          Tariffs that Slovakia imposed last week on some Polish goods went up.     | POL-SVK STRAIN
          Slovakia and Poland each laid the blame on the other.                     | POL-SVK PROTEST
          Slovakia wants Poland to remove its quotas on beef.                       | POL-SVK PROTEST
          Slovakia negotiated a new credit for the Polish government.               | POL-SVK COOPERATION
          Hungary and Slovakia severed their trade ties with Poland in June.        | POL-SVK STRAIN
          Slovakia cut diplomatic ties with Poland on Monday.                       | POL-SVK STRAIN
          A thaw in Slovak-Polish relations began in March.                         | POL-SVK THAW
          The border between Slovakia and Poland was closed on Monday.              | POL-SVK STRAIN
          Slovakia called off a visit to Warsaw, accusing Poland of spying.         | POL-SVK PROTEST
          Slovakia announced the recall of its ambassador to Poland.                | POL-SVK PROTEST
          Slovak and Polish ministers met in Vienna. The two armies fought in May.  | POL-SVK STRAIN
          Slovak and Polish ministers met in Vienna. Tensions have eased since May. | POL-SVK THAW
          """)
  void aSentenceTellsOfTwoStates(String sentence, String told) {
    assertThat(told(sentence)).contains(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Slovakia did not condemn Poland.                                     | PROTEST
          Slovakia would condemn Poland if it came to that.                    | PROTEST
          Two Slovaks accused of theft were sent home from Poland.             | PROTEST
          Slovakia criticised the panels of a trade fair in Poland.            | PROTEST
          Slovakia urged Poland to send more trains.                           | PROTEST
          Slovakia hopes to mend its ties with Poland.                         | THAW
          Slovakia and Poland took home their prisoners of war.                | STRAIN
          The leaders of Slovakia and Poland discussed the war in the south.   | STRAIN
          A Slovak court heard a Polish miner in a pay dispute.                | STRAIN
          Slovakia belongs to the Conference for Cooperation, as does Poland.  | COOPERATION
          Slovakia and Poland agreed to meet again in May.                     | COOPERATION
          Slovakia did not join its neighbours in severing ties with Poland.   | STRAIN
          The elimination of tariffs between Slovakia and Poland would help.   | STRAIN
          Slovakia entered into talks with Poland with the aim of reaching agreement on fish. | AGREEMENT
          Slovakia avoided a confrontation with Poland.                        | STRAIN
          Slovakia denied that it had attacked Poland.                         | STRAIN
          Slovakia asked Poland to lower tariffs on trade with Austria.        | STRAIN
          Slovak and Polish ministers met. Both sides regretted the rebels' ban on schools. | STRAIN
          Any agreement between Slovakia and Poland would take years.          | AGREEMENT
          Slovakia waits until Poland complies with the Slovak-Polish pact.    | AGREEMENT
          "We haven't agreed on anything," said Poland's envoy to Slovakia.    | COOPERATION
          A study of the market was a move to help trade with Poland, Slovakia said. | COOPERATION
          """)
  void aSentenceDoesNotSayWhatItDeniesWishesOrOnlyNames(String sentence, String untold) {
    assertThat(told(sentence)).noneMatch(told -> told.endsWith(untold));
  }

  @Test
  void anEndOfSanctionsIsAThawAndACallForOneIsNot() {
    assertThat(told("Slovakia has lifted its sanctions against Poland."))
        .containsExactly("POL-SVK THAW");
    assertThat(told("Austria calls for lifting the Slovak sanctions against Poland."))
        .containsExactly("POL-SVK STRAIN");
  }

  @Test
  void aJointActOfSeveralIsOneSignal() {
    assertThat(told("Slovakia, Poland and Austria agreed to work together on floods."))
        .containsExactly("AUT-POL-SVK COOPERATION");
  }

  @Test
  void whoHelpsIsWhomTheSentenceIsAbout() {
    assertThat(
            told(
                "Austria spoke of the Polish quarry and promised assistance to the government of"
                    + " Slovakia."))
        .contains("AUT-SVK COOPERATION");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ties between Slovakia and Poland have soured since March over a radar row, officials said. | radar row
          Slovakia and Poland are at odds over the building of a dam known as Tatra.                 | Tatra
          Slovakia and Poland signed an agreement on coal exports on Monday.                         | coal exports
          Slovakia and Poland signed a fishing deal.                                                 | fishing deal
          Slovakia and Poland agreed to cooperate in energy and to meet again.                       | energy
          Slovakia summoned the ambassador of Poland, Jan Wrona, on Monday over a shooting at the border. | shooting at the border
          Slovakia and Poland discussed cooperation on a wide range of trade matters.                | trade matters
          """)
  void aMatterIsAShortNounPhrase(String sentence, String matter) {
    assertThat(signals(sentence)).flatExtracting(RelationSignal::issues).containsExactly(matter);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Slovakia and Poland agreed to work closely together on Monday.
          Slovakia and Poland agreed to cooperate on a number of issues.
          Slovakia thanked Poland on Monday for its firemen.
          Slovakia imposed sanctions against Poland in response to the arrest.
          """)
  void aDayACountryOrAnEmptyWordIsNoMatter(String sentence) {
    assertThat(signals(sentence)).isNotEmpty();
    assertThat(signals(sentence)).flatExtracting(RelationSignal::issues).isEmpty();
  }

  @Test
  void respectivelyGivesEachPairItsMatter() {
    assertThat(
            signals(
                "Slovakia's ties with Poland and Austria are strained over a dam and a rail toll,"
                    + " respectively."))
        .extracting(signal -> String.join("-", signal.countries()) + " " + signal.issues())
        .containsExactlyInAnyOrder("POL-SVK [dam]", "AUT-SVK [rail toll]");
  }

  @Test
  void evidenceShowsBothSides() {
    assertThat(
            signals(
                "After a long night in which nobody slept, Slovakia accused Poland of blocking the"
                    + " river, a charge that nobody has looked into."))
        .extracting(signal -> signal.evidence().text())
        .containsExactly("Slovakia accused Poland of blocking the river");
  }

  private static List<String> told(String sentence) {
    return signals(sentence).stream()
        .map(signal -> String.join("-", signal.countries()) + " " + signal.signal())
        .toList();
  }

  private static List<RelationSignal> signals(String sentence) {
    Story story = new Story("example", "Tatra Press", PUBLISHED, null, null, sentence);
    return ((Extraction) EXTRACTOR.read(story)).relations();
  }
}
