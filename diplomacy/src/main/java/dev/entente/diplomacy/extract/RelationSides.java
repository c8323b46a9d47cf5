package dev.entente.diplomacy.extract;

import java.util.List;

/** Finds the states that a cue speaks of: each kind of cue names them in its own way. */
final class RelationSides {

  private static final int MOST_PAIRS = 6;

  private final CueSite site;
  private final BondSides bonds;
  private final ActSides acts;
  private final HarmSides harms;
  private final AidSides aids;
  private final ChargeSides charges;
  private final StatePairs pairs = new StatePairs();

  RelationSides(Words words, Senses senses) {
    this.site = new CueSite(words, senses);
    ToldPair told = new ToldPair(site, words);
    CueOwner owners = new CueOwner(site, words);
    this.bonds = new BondSides(site, words, told);
    this.acts = new ActSides(site, words);
    this.harms = new HarmSides(site, words, owners, told);
    this.aids = new AidSides(site, words, owners, told);
    this.charges = new ChargeSides(site, words);
  }

  void reset(Tokens text) {
    site.reset(text);
  }

  /** Returns the first token of the sides found last. */
  int from() {
    return pairs.from();
  }

  /** Returns the token after the sides found last. */
  int to() {
    return pairs.to();
  }

  /**
   * Returns the pairs, or larger groups, that a cue between two tokens speaks of; good until the
   * next cue.
   */
  List<List<String>> of(RelationCue cue, Clause clause, Context context, int first, int last) {
    site.turnTo(cue, clause, context, first, last);
    pairs.begin(clause, first, last);
    switch (cue.kind()) {
      case BOND -> bonds.find(pairs);
      case ACT -> acts.find(pairs);
      case HARM -> harms.find(pairs);
      case AID -> aids.find(pairs);
      case CHARGE -> charges.find(pairs);
      case NONE -> {}
    }
    return pairs.first(MOST_PAIRS);
  }
}
