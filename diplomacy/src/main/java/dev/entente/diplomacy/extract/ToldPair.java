package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.relation.Signal;
import java.util.List;

/** Finds the states that an earlier sentence named, where this one speaks of "the two". */
final class ToldPair {

  private static final int MUTUAL_REACH = 12;

  private static final WordSet MUTUAL =
      WordSet.of("bilateral", "both", "their", "mutual", "each", "trilateral", "three");

  private final CueSite site;
  private final Words words;

  ToldPair(CueSite site, Words words) {
    this.site = site;
    this.words = words;
  }

  /**
   * The states of the meeting told last, where the sentence speaks of "the two", or names one of
   * them.
   */
  void add(StatePairs pairs, List<String> named) {
    Candidate last = site.context().last(0);
    if (last == null
        || last.countries().size() < 2
        || last.countries().size() > StatePairs.LARGEST_GROUP) {
      return;
    }
    List<String> states = last.countries();
    boolean friendly =
        site.cue().signal() == Signal.COOPERATION
            || site.cue().signal() == Signal.AGREEMENT
            || site.cue().signal() == Signal.THAW;
    boolean meant = friendly && states.size() == 2;
    if (states.containsAll(named) && (meant || isMutual())) {
      pairs.add(states);
    }
  }

  private boolean isMutual() {
    for (int i = Math.max(site.from(), site.at() - MUTUAL_REACH);
        i < Math.min(site.to(), site.end() + MUTUAL_REACH);
        i++) {
      if (words.isOneOf(i, MUTUAL)) {
        return true;
      }
    }
    return false;
  }
}
