package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.relation.Signal;
import java.util.List;

/** Finds the states that an earlier sentence named, where this one speaks of "the two". */
final class ToldPair {

  private static final int MUTUAL_REACH = 12;

  private static final WordSet MUTUAL =
      WordSet.of("bilateral", "both", "their", "mutual", "each", "trilateral", "three");

  private static final WordSet TIES =
      WordSet.of("relations", "ties", "tension", "tensions", "contacts");

  private static final WordSet NEIGHBOURS =
      WordSet.of("neighbours", "neighbors", "allies", "rivals", "foes", "armies", "enemies");

  /** So many sentences before may have named the two of "bilateral ties". */
  private static final int REACH = 3;

  private static final int BESIDE = 3;

  private final PairApart apart;
  private final CueSite site;
  private final Words words;

  ToldPair(CueSite site, Words words) {
    this.site = site;
    this.words = words;
    this.apart = new PairApart(words);
  }

  /**
   * The states of the meeting told last, where the sentence speaks of "the two", or names one of
   * them.
   */
  void add(StatePairs pairs, List<String> named) {
    Candidate last = site.context().last(0);
    if (last == null && isBilateral()) {
      List<Actor> two = apart.before(site.at(), site.clause(), site.context(), REACH);
      List<String> both = StatePairs.countries(two);
      if (both.size() == 2 && both.containsAll(named)) {
        pairs.add(both);
      }
    }
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

  /** "Relations have worsened since", "the two armies fought": it goes on between those told. */
  boolean isOfThem() {
    int first = site.from();
    boolean bare =
        words.isOneOf(first, TIES)
            && (first + 1 == site.at() || words.isAny(first + 1, WordClass.AUXILIARY));
    for (int i = first; !bare && i < Math.min(site.to(), site.end() + MUTUAL_REACH); i++) {
      boolean two = words.is(i, "two") && words.is(i - 1, "the");
      boolean both = words.are(i, "by", "both", "sides");
      bare = both || (words.isOneOf(i, NEIGHBOURS) && (two(i) || words.is(i - 2, "the")));
      bare |= two && words.isOneOf(i + 1, NEIGHBOURS);
    }
    return bare;
  }

  /** "The two nuclear-armed neighbours". */
  private boolean two(int noun) {
    for (int i = noun - 1; i > Math.max(site.from(), noun - 5); i--) {
      if (words.is(i, "two") && words.is(i - 1, "the")) {
        return true;
      }
    }
    return false;
  }

  /** "Bilateral ties": of two whom the story has named, in a meeting or not. */
  private boolean isBilateral() {
    for (int i = Math.max(site.from(), site.at() - BESIDE); i < site.end(); i++) {
      if (words.is(i, "bilateral") || words.is(i, "mutual")) {
        return true;
      }
    }
    return false;
  }

  private boolean isMutual() {
    if (isOfThem()) {
      return true;
    }
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
