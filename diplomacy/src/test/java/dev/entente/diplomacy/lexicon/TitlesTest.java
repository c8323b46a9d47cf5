package dev.entente.diplomacy.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.diplomacy.meeting.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {
  private final Titles titles = Lexicon.standard().titles();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          President | HEAD_OF_STATE_OR_GOVERNMENT
          South Korean President | HEAD_OF_STATE_OR_GOVERNMENT
          acting President | HEAD_OF_STATE_OR_GOVERNMENT
          President-elect | HEAD_OF_STATE_OR_GOVERNMENT
          Prime Minister | HEAD_OF_STATE_OR_GOVERNMENT
          premiers | HEAD_OF_STATE_OR_GOVERNMENT
          King | HEAD_OF_STATE_OR_GOVERNMENT
          Supreme Leader | HEAD_OF_STATE_OR_GOVERNMENT
          General Secretary of the Communist Party | HEAD_OF_STATE_OR_GOVERNMENT
          Taoiseach | HEAD_OF_STATE_OR_GOVERNMENT
          Vice President | MINISTER
          Deputy Prime Minister | MINISTER
          First Deputy Prime Minister | MINISTER
          Deputy Prime Minister and Foreign Minister | MINISTER
          Prime Minister and Defense Minister | HEAD_OF_STATE_OR_GOVERNMENT
          Foreign Minister | MINISTER
          Minister of Foreign Affairs | MINISTER
          Minister for Trade and Industry | MINISTER
          interim Interior Minister | MINISTER
          Secretary of State | MINISTER
          Secretary of Health and Human Services | MINISTER
          Defense Secretary | MINISTER
          Secretary | MINISTER
          Attorney General | MINISTER
          U.S. Trade Representative | MINISTER
          Chancellor of the Exchequer | MINISTER
          Crown Prince | MINISTER
          State Councilor | MINISTER
          foreign policy chief | MINISTER
          Vice Foreign Minister | VICE_MINISTER
          vice industry minister | VICE_MINISTER
          Deputy Finance Minister | VICE_MINISTER
          vice-Finance Minister | VICE_MINISTER
          Executive Vice Minister | VICE_MINISTER
          First Deputy Foreign Minister | VICE_MINISTER
          Parliamentary Vice Minister for Foreign Affairs | VICE_MINISTER
          Minister of State for Defence | VICE_MINISTER
          Senior Minister of State for Defense | VICE_MINISTER
          Deputy Secretary of State | VICE_MINISTER
          Under Secretary of Defense for Policy | VICE_MINISTER
          Undersecretary of State | VICE_MINISTER
          Assistant Secretary of State for East Asian and Pacific Affairs | SENIOR_OFFICIAL
          Assistant Foreign Minister | SENIOR_OFFICIAL
          National Security Advisor | SENIOR_OFFICIAL
          Principal Deputy National Security Advisor | SENIOR_OFFICIAL
          special envoy for the Middle East | SENIOR_OFFICIAL
          ambassador to the United Nations | SENIOR_OFFICIAL
          chargé d’affaires | SENIOR_OFFICIAL
          presidential chief of staff | SENIOR_OFFICIAL
          Director-General for Asian Affairs | SENIOR_OFFICIAL
          Chairman of the Joint Chiefs of Staff | SENIOR_OFFICIAL
          Army Chief of Staff | SENIOR_OFFICIAL
          National Assembly Speaker | SENIOR_OFFICIAL
          adviser to the prime minister | SENIOR_OFFICIAL
          chief nuclear negotiator | SENIOR_OFFICIAL
          negotiators | WORKING
          working-level officials | WORKING
          """)
  void ranksThoseWhoRepresentAState(String title, Level level) {
    assertThat(titles.rank(title, null)).contains(new Rank(Standing.REPRESENTATIVE, level));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          former President | NOBODY
          ex-Prime Minister | NOBODY
          late king | NOBODY
          opposition leader | NOBODY
          party leader | NOBODY
          chairman | NOBODY
          company president | NOBODY
          president of the football club | NOBODY
          Association President | NOBODY
          Group Chairman | NOBODY
          deputy mayor | NOBODY
          shadow foreign secretary | NOBODY
          first lady | NOBODY
          governor | NOBODY
          mayor | NOBODY
          CEO | NOBODY
          rebel leader | NOBODY
          Foreign Ministry spokesperson | SPEAKER
          presidential spokesman | SPEAKER
          senators | LEGISLATOR
          party deputies | NOBODY
          deputy | LEGISLATOR
          """)
  void knowsWhoRepresentsNoState(String title, Standing standing) {
    assertThat(titles.rank(title, null)).contains(new Rank(standing, null));
  }

  @ParameterizedTest
  @CsvSource({
    "chancellor, DEU, HEAD_OF_STATE_OR_GOVERNMENT",
    "chancellor, GBR, MINISTER",
    "foreign secretary, GBR, MINISTER",
    "foreign secretary, IND, VICE_MINISTER",
    "secretary of state, USA, MINISTER",
    "secretary of state, DEU, VICE_MINISTER",
    "party chief, VNM, HEAD_OF_STATE_OR_GOVERNMENT",
    "state minister, JPN, VICE_MINISTER",
    "politburo member, CHN, MINISTER",
    "chief adviser, BGD, HEAD_OF_STATE_OR_GOVERNMENT",
    "prince, MCO, HEAD_OF_STATE_OR_GOVERNMENT",
    "chairman, PRK, HEAD_OF_STATE_OR_GOVERNMENT"
  })
  void ranksATitleByTheCountryItIsHeldIn(String title, String country, Level level) {
    assertThat(titles.rank(title, country)).contains(new Rank(Standing.REPRESENTATIVE, level));
  }

  @Test
  void findsNoRankWhereNothingHeadsATitle() {
    assertThat(titles.rank("of foreign affairs", null)).isEmpty();
    assertThat(titles.rank("", null)).isEmpty();
  }
}
