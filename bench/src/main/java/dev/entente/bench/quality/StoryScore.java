package dev.entente.bench.quality;

import java.util.ArrayList;
import java.util.List;

/**
 * How one story was read.
 *
 * @param tally what was right, and of how many
 * @param misses where the meetings differ from the label
 */
record StoryScore(Tally tally, List<Miss> misses) {

  /** Holds what was read against the label. */
  static StoryScore of(Told label, Told read) {
    Tally tally = new Tally();
    List<Miss> misses = new ArrayList<>();
    List<ToldPair> labelled = label.pairs();
    List<ToldPair> pairs = read.pairs();
    Matching matching = Matching.of(labelled, pairs);
    tally.add(Count.LABELLED, labelled.size());
    tally.add(Count.READ, pairs.size());
    labelled.forEach(pair -> tally.addIf(isNews(pair), Count.NEWS_LABELLED));
    for (Matching.Match match : matching.found()) {
      count(tally, match);
      if (!match.label().meeting().standsLike(match.read().meeting())) {
        misses.add(Miss.status(label.id(), match));
      }
    }
    matching.missed().forEach(pair -> misses.add(Miss.missed(label.id(), pair)));
    matching.wrong().forEach(pair -> misses.add(Miss.wrong(label.id(), pair)));
    Statements.of(label).compare(Statements.of(read), tally);
    return new StoryScore(tally, misses);
  }

  private static boolean isNews(ToldPair pair) {
    return !pair.meeting().background();
  }

  private static void count(Tally tally, Matching.Match match) {
    ToldMeeting label = match.label().meeting();
    ToldMeeting read = match.read().meeting();
    boolean status = label.standsLike(read);
    boolean date = label.isDatedLike(read);
    tally.add(Count.FOUND, 1);
    tally.addIf(status, Count.STATUS);
    tally.addIf(status && date, Count.FULL);
    tally.addIf(status && isNews(match.label()), Count.NEWS);
    tally.addIf(date, Count.DATE);
    tally.addIf(label.level() == read.level(), Count.LEVEL);
    tally.addIf(label.mode() == read.mode(), Count.MODE);
    if (label.place() != null) {
      tally.add(Count.PLACE_LABELLED, 1);
      tally.addIf(Names.areSame(label.place(), read.place()), Count.PLACE);
    }
    tally.add(Count.NAMES_LABELLED, label.names().size());
    tally.add(Count.NAMES_READ, read.names().size());
    tally.add(Count.NAMES, Names.found(label.names(), read.names()));
  }
}
