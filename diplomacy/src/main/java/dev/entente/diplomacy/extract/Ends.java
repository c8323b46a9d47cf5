package dev.entente.diplomacy.extract;

/** Says whether words before a cue tell that what it names is over, broken or was never there. */
final class Ends {

  /** "Failed to live up to its semiconductor agreement": so far before it. */
  private static final int REACH = 8;

  /** "Ending five years of tension": so far before the noun. */
  private static final int ENDING_REACH = 5;

  private static final WordSet OVER =
      WordSet.of(
          "ending",
          "ended",
          "ends",
          "settled",
          "settling",
          "resolved",
          "resolving",
          "defused",
          "defusing",
          "eased",
          "easing",
          "lifted",
          "lifting",
          "lifts",
          "overcame",
          "overcoming",
          "scrapped");

  private static final WordSet AVERTED =
      WordSet.of(
          "avoid",
          "avoided",
          "avoiding",
          "avert",
          "averted",
          "averting",
          "prevent",
          "prevented",
          "preventing",
          "forestall");

  /** "Lower tariffs": whoever asks for it or does it, no harm is done. */
  private static final WordSet RELIEF =
      WordSet.of(
          "lower",
          "lowered",
          "lowering",
          "reduce",
          "reduced",
          "reducing",
          "cut",
          "cutting",
          "remove",
          "removed",
          "removing",
          "abolish",
          "abolished",
          "abolishing",
          "eliminate",
          "eliminated",
          "eliminating",
          "drop",
          "dropped",
          "dropping",
          "relax",
          "relaxed");

  /** "The elimination of tariffs", "cuts in duties". */
  private static final WordSet RELIEFS =
      WordSet.of(
          "elimination",
          "removal",
          "reduction",
          "reductions",
          "cut",
          "cuts",
          "abolition",
          "lifting",
          "relaxation",
          "easing");

  private static final WordSet AIMS =
      WordSet.of(
          "aim",
          "hope",
          "hopes",
          "chance",
          "chances",
          "prospect",
          "prospects",
          "goal",
          "possibility",
          "view",
          "way",
          "ways");

  private static final WordSet BROKEN =
      WordSet.of(
          "violate",
          "violated",
          "violates",
          "violating",
          "violation",
          "violations",
          "breach",
          "breached",
          "breaching",
          "breaches",
          "broke",
          "broken",
          "breaking",
          "reneged",
          "reneging",
          "failed",
          "failure",
          "flouted",
          "flouting",
          "abrogated",
          "abrogate",
          "annulled",
          "scrapped",
          "scrapping",
          "scrap",
          "repudiated",
          "renounced",
          "revoked",
          "withdrew",
          "withdrawn",
          "withdrawing",
          "withdraw",
          "withdrawal",
          "quit",
          "quitting",
          "abandoned",
          "suspended",
          "tore",
          "terminated",
          "cancelled",
          "canceled");

  /** "Until Poland complies with the pact": it is in doubt whether the agreement holds. */
  private static final WordSet COMPLIANCE =
      WordSet.of(
          "comply",
          "complied",
          "complies",
          "complying",
          "honor",
          "honors",
          "honored",
          "honoring",
          "honour",
          "honours",
          "honoured",
          "honouring",
          "adhere",
          "adhered",
          "adhering",
          "abide");

  /** "A way of settling the dispute": it is not settled. */
  private static final WordSet TOWARDS =
      WordSet.of("for", "of", "at", "towards", "toward", "on", "without", "be");

  private final Words words;

  Ends(Words words) {
    this.words = words;
  }

  /**
   * "Avoided a confrontation", "to lower tariffs": whoever did or asked for it, no harm is done.
   */
  boolean isNoHarm(Clause clause, int cue) {
    boolean relief =
        (words.is(cue - 1, "of") || words.is(cue - 1, "in")) && words.isOneOf(cue - 2, RELIEFS);
    return relief || stands(clause, cue, AVERTED) || words.isOneOf(cue - 1, RELIEF);
  }

  /** "With the aim of reaching agreement": nothing is agreed yet. */
  boolean isAimedAt(int cue) {
    return words.is(cue - 1, "of") && words.isOneOf(cue - 2, AIMS);
  }

  /** "Violated the ceasefire", "withdrew from its treaty": the agreement holds no longer. */
  boolean isBroken(Clause clause, int cue) {
    return stands(clause, cue, BROKEN);
  }

  /** "As soon as Poland complied with the pact": nothing is agreed now. */
  boolean isInDoubt(Clause clause, int cue) {
    return stands(clause, cue, COMPLIANCE);
  }

  /** "Ending years of tension", "lifted its sanctions". */
  boolean isOver(Clause clause, int cue) {
    for (int i = Math.max(clause.from, cue - ENDING_REACH); i < cue; i++) {
      boolean over = words.isOneOf(i, OVER) && !words.isOneOf(i - 1, TOWARDS);
      if (over || words.are(i, "end", "to") || words.are(i, "end", "of")) {
        return true;
      }
    }
    return false;
  }

  private boolean stands(Clause clause, int cue, WordSet set) {
    for (int i = Math.max(clause.from, cue - REACH); i < cue; i++) {
      if (words.isOneOf(i, set)) {
        return true;
      }
    }
    return false;
  }
}
