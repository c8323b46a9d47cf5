package dev.entente.bench.quality;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How well stories were read.
 *
 * @param stories that have a label
 * @param leftOut stories without one
 * @param labelledPairs pairs of countries that meet, by the labels
 * @param readPairs such pairs, as read
 * @param found pairs found
 * @param withStatus found, with the status
 * @param withStatusAndDate found, with status and date
 * @param news of the labelled pairs that are a story's news, those found with the status
 * @param level of the pairs found, those at the label's level
 * @param mode likewise
 * @param date likewise
 * @param place likewise, where the label has one
 * @param namesFound of the names labelled, those read
 * @param namesRight of the names read, those labelled
 * @param statementsFound of the statements labelled about how two states stand, those read
 * @param statementsContradicted of the statements read, those whose opposite is labelled
 * @param differences how many pairs were missed, false or of another status
 * @param misses the first of them, as many as were asked for
 */
record QualityReport(
    int stories,
    int leftOut,
    int labelledPairs,
    int readPairs,
    Accuracy found,
    Accuracy withStatus,
    Accuracy withStatusAndDate,
    Share news,
    Share level,
    Share mode,
    Share date,
    Share place,
    Share namesFound,
    Share namesRight,
    Share statementsFound,
    Share statementsContradicted,
    int differences,
    List<Miss> misses) {

  /**
   * Some of several.
   *
   * @param count how many
   * @param of how many there are
   */
  record Share(int count, int of) {

    /** Returns the share, from 0 to 1, or null of none. */
    @JsonProperty
    Double share() {
      return of == 0 ? null : (double) count / of;
    }
  }

  /** Sums up the stories' scores, with the first misses. */
  static QualityReport of(List<StoryScore> scores, int leftOut, int misses) {
    List<Tally> stories = scores.stream().map(StoryScore::tally).toList();
    Tally all = Tally.sum(stories);
    List<Miss> differences = scores.stream().flatMap(score -> score.misses().stream()).toList();
    return new QualityReport(
        stories.size(),
        leftOut,
        all.of(Count.LABELLED),
        all.of(Count.READ),
        Accuracy.of(stories, Count.FOUND),
        Accuracy.of(stories, Count.STATUS),
        Accuracy.of(stories, Count.FULL),
        share(all, Count.NEWS, Count.NEWS_LABELLED),
        share(all, Count.LEVEL, Count.FOUND),
        share(all, Count.MODE, Count.FOUND),
        share(all, Count.DATE, Count.FOUND),
        share(all, Count.PLACE, Count.PLACE_LABELLED),
        share(all, Count.NAMES, Count.NAMES_LABELLED),
        share(all, Count.NAMES, Count.NAMES_READ),
        share(all, Count.STATEMENTS, Count.STATEMENTS_LABELLED),
        share(all, Count.STATEMENTS_CONTRADICTED, Count.STATEMENTS_READ),
        differences.size(),
        differences.stream().limit(misses).toList());
  }

  private static Share share(Tally tally, Count right, Count all) {
    return new Share(tally.of(right), tally.of(all));
  }
}
