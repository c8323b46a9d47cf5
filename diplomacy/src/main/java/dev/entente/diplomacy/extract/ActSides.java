package dev.entente.diplomacy.extract;

/** Finds who does something to whom: "Poland condemned Slovakia". */
final class ActSides {

  private static final int OBJECT_REACH = 8;
  private static final int PASSIVE_REACH = 4;

  private static final WordSet BEING =
      WordSet.of("been", "was", "were", "is", "are", "be", "being");

  private final CueSite site;
  private final Words words;

  ActSides(CueSite site, Words words) {
    this.site = site;
    this.words = words;
  }

  /** Adds the pairs of the cue that the site is at. */
  void find(StatePairs pairs) {
    Group after = object();
    if (after == null) {
      return;
    }
    boolean passive = words.is(site.end(), "by");
    Group before = joined() ? site.first() : site.lastBefore(site.at());
    if (before == null
        || (passive && site.at() - before.to > PASSIVE_REACH)
        || (!passive && isPassive())) {
      return;
    }
    pairs.cross(site.states(before), site.states(after));
    if (pairs.isEmpty()) {
      Group earlier = site.lastBefore(before.from);
      if (earlier != null) {
        pairs.cross(site.states(earlier), site.states(after));
      }
    }
  }

  /** "And condemned": a second verb has the subject of the first. */
  private boolean joined() {
    int i = site.at() - 1;
    while (i > site.from()
        && (words.isAny(i, WordClass.AUXILIARY) || words.isAny(i, WordClass.ADVERB))) {
      i--;
    }
    return words.is(i, "and") || words.is(i, "but");
  }

  /** The nearest state after the cue, in the same clause. */
  private Group object() {
    for (Group group : site.groups()) {
      if (group.from >= site.end() && group.from - site.end() <= OBJECT_REACH) {
        if (site.isCut(site.end(), group.from) || isElsewhere(group.from)) {
          return null;
        }
        if (!site.states(group).isEmpty()) {
          return group;
        }
      }
    }
    return null;
  }

  /** "Criticised the panels in Poland": no object, but where it is. */
  private boolean isElsewhere(int token) {
    for (int i = site.end(); i < token; i++) {
      boolean within = words.is(i, "by") || words.are(i - 1, "end", "to");
      if (words.isAny(i, WordClass.PREPOSITION) && !within) {
        return true;
      }
    }
    return false;
  }

  /** "Who had been accused": somebody whom nobody names does it. */
  private boolean isPassive() {
    if (site.tokens().text(site.at(), site.at() + 1).endsWith("ing")) {
      return false;
    }
    for (int i = Math.max(site.from(), site.at() - 2); i < site.at(); i++) {
      if (words.isOneOf(i, BEING)) {
        return true;
      }
    }
    return false;
  }
}
