package dev.entente.diplomacy.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.diplomacy.meeting.Level;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnEntriesTest {
  private static final String TITLES = "forms\tpart\tmeaning\tcountries\n";

  @TempDir Path folder;

  private void write(String table, String text) throws IOException {
    Files.writeString(folder.resolve(table), text, StandardCharsets.UTF_8);
  }

  @Test
  void aNewsroomAddsReplacesAndTakesAwayEntries() throws IOException {
    write(
        "titles.tsv", TITLES + "vizier|grand vizier\tROLE\tMINISTER\t-\nmayor\tROLE\tWORKING\t-\n");
    write(
        "places.tsv",
        "form\tkind\tcountry\tof\tlatitude\tlongitude\n!Crawford\nLörrach Hall\tVENUE\tDEU\t-\t47.6\t7.7\n");
    Lexicon lexicon = Lexicon.with(folder);
    assertThat(lexicon.titles().rank("Grand Vizier", null)).contains(Rank.at(Level.MINISTER));
    assertThat(lexicon.titles().rank("mayor", null)).contains(Rank.at(Level.WORKING));
    assertThat(lexicon.titles().rank("governor", null)).contains(Rank.NOBODY);
    assertThat(lexicon.places("Lörrach Hall")).extracting(Place::country).containsExactly("DEU");
    assertThat(lexicon.places("Crawford")).isEmpty();
    assertThat(Lexicon.standard().places("Crawford")).isNotEmpty();
  }

  @Test
  void aBrokenLineIsNamedWithItsRemedy() throws IOException {
    write("titles.tsv", TITLES + "# ours\nvizier\tROLE\tMINISTRE\t-\n");
    assertThatThrownBy(() -> Lexicon.with(folder))
        .isInstanceOf(LexiconException.class)
        .hasMessage(
            folder.resolve("titles.tsv")
                + ", line 3 has \"meaning\" MINISTRE: write one of WORKING, SENIOR_OFFICIAL,"
                + " VICE_MINISTER, MINISTER, HEAD_OF_STATE_OR_GOVERNMENT");
  }

  @Test
  void aLineWithTooFewCellsIsNamed() throws IOException {
    write("titles.tsv", TITLES + "vizier\tROLE\n");
    assertThatThrownBy(() -> Lexicon.with(folder))
        .hasMessageContaining("line 2 has 2 cells, not 4: write forms<tab>part<tab>meaning");
  }

  @Test
  void aTableWithoutItsColumnsIsNamed() throws IOException {
    write("agencies.tsv", "Examplewire\tExamplewire\t-\n");
    assertThatThrownBy(() -> Lexicon.with(folder))
        .hasMessageContaining("agencies.tsv, line 1 does not name the columns")
        .hasMessageContaining("form<tab>provider<tab>country");
  }

  @Test
  void anUnknownCountryIsNamed() throws IOException {
    write("agencies.tsv", "form\tprovider\tcountry\nExamplewire\tExamplewire\tSUN\n");
    assertThatThrownBy(() -> Lexicon.with(folder))
        .hasMessageContaining("line 2 has the code SUN, which countries.tsv does not have");
    write("agencies.tsv", "form\tprovider\tcountry\nExamplewire\tExamplewire\tKorea\n");
    assertThatThrownBy(() -> Lexicon.with(folder))
        .hasMessageContaining("line 2 has \"country\" Korea: write an ISO 3166-1 alpha-3 code");
  }

  @Test
  void takingAwayWhatIsNotThereIsNamed() throws IOException {
    write("traps.tsv", "form\tkind\tcountries\tnote\n!Atlantis\n");
    assertThatThrownBy(() -> Lexicon.with(folder))
        .hasMessageContaining("line 2 takes away \"Atlantis\", which traps.tsv does not have");
  }

  @Test
  void aTableInAnotherEncodingIsNamed() throws IOException {
    Files.write(folder.resolve("titles.tsv"), "é".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Lexicon.with(folder)).hasMessageContaining("is not UTF-8");
  }

  @Test
  void aMissingFolderIsNamed() {
    assertThatThrownBy(() -> Lexicon.with(folder.resolve("nowhere")))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("nowhere is not a folder");
  }
}
