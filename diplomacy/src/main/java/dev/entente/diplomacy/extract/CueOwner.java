package dev.entente.diplomacy.extract;

/** Finds whose quarrel, attack or help it is: "Polish attacks", "Poland's aid". */
final class CueOwner {

  private static final int REACH = 5;

  private final CueSite site;
  private final Words words;

  CueOwner(CueSite site, Words words) {
    this.site = site;
    this.words = words;
  }

  /** "Polish attacks", "Poland's war", "the Slovak-Polish dispute", "attacks by Poland". */
  Group find() {
    Group before = null;
    for (Group group : site.groups()) {
      if (group.to <= site.at()
          && site.at() - group.to <= REACH
          && site.isPhrase(words.is(group.to, "'s") ? group.to + 1 : group.to, site.at())) {
        boolean owns =
            (group.possessive() || group.modifier() || group.to == site.at()) && !isGuessed(group);
        before = owns && !site.states(group).isEmpty() ? group : before;
      }
      if (before == null && group.from > site.end() && group.from - site.end() <= 3) {
        boolean by = words.is(group.from - 1, "by") || words.is(group.from - 2, "by");
        if (by && !site.states(group).isEmpty()) {
          return group;
        }
      }
    }
    return before == null && isIts() ? site.lastBefore(site.at()) : before;
  }

  /** "Lifted its sanctions": those of the state named last. */
  private boolean isIts() {
    for (int i = Math.max(site.from(), site.at() - REACH); i < site.at(); i++) {
      if ((words.is(i, "its") || words.is(i, "his")) && site.isPhrase(i + 1, site.at())) {
        return true;
      }
    }
    return false;
  }

  /** A person whose state nobody says: no ground for calling a state the attacker. */
  private static boolean isGuessed(Group group) {
    return Actors.any(group.actors, actor -> actor.person != null && !actor.person.countryTold());
  }
}
