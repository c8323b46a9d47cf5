package dev.entente.diplomacy.extract;

/** Finds who says a bad thing of whom: "Slovakia said Poland had broken the treaty". */
final class ChargeSides {

  private static final int REACH = 6;

  private final CueSite site;
  private final Words words;

  ChargeSides(CueSite site, Words words) {
    this.site = site;
    this.words = words;
  }

  /** Adds the pair of the cue that the site is at. */
  void find(StatePairs pairs) {
    Group charged = site.lastBefore(site.at());
    if (charged == null || site.at() - charged.to > REACH || site.isCut(charged.to, site.at())) {
      return;
    }
    Group speaker = site.lastBefore(charged.from);
    if (speaker != null && isSaid(speaker.to, charged.from)) {
      pairs.cross(site.states(speaker), site.states(charged));
    }
  }

  /** "Said", "said on Monday that", "accused" leads from the speaker to the other state. */
  private boolean isSaid(int first, int last) {
    boolean said = false;
    for (int i = first; i < last; i++) {
      said |= words.isAny(i, WordClass.SPEECH);
    }
    return said;
  }
}
