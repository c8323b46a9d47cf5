package dev.entente.diplomacy.extract;

import java.util.List;

/** Finds the sides of a quarrel that no preposition ties to it: the victim, those at odds. */
final class HarmedSides {

  private static final int REACH = 16;

  private static final WordSet CAUGHT =
      WordSet.of("locked", "engaged", "involved", "embroiled", "remain", "remained", "stood");

  private final CueSite site;
  private final Words words;

  HarmedSides(CueSite site, Words words) {
    this.site = site;
    this.words = words;
  }

  /** "Hold Poland to account for its aggression": against the other state of the sentence. */
  void victim(List<Actor> own, StatePairs pairs) {
    Actor nearest = null;
    for (Group group : site.groups()) {
      for (Actor actor : group.anaphor() ? List.<Actor>of() : site.states(group)) {
        boolean other =
            actor.person == null && !actor.possessive && !StatePairs.includes(own, actor.country);
        if (other && (actor.to <= site.at() || nearest == null)) {
          nearest = actor;
        }
      }
    }
    if (nearest != null) {
      pairs.cross(own, List.of(nearest));
    }
  }

  /** "Slovakia and Poland are in dispute", "clashes killed three Slovaks and two Poles". */
  void together(StatePairs pairs) {
    for (Group group : site.groups()) {
      boolean close =
          group.to <= site.at()
              ? isPredicate(group.to)
              : group.from - site.end() <= REACH && group.from >= site.end();
      if (close && !group.anaphor()) {
        List<Actor> sides = site.states(group);
        if (StatePairs.count(sides) == 2) {
          pairs.cross(sides, sides);
          return;
        }
      }
    }
  }

  /** Nothing but small words stands between a subject and the cue: "are at odds". */
  private boolean isPredicate(int first) {
    for (int i = first; i < site.at(); i++) {
      boolean small =
          words.isAny(i, WordClass.AUXILIARY)
              || words.isAny(i, WordClass.ADVERB)
              || words.isAny(i, WordClass.PREPOSITION)
              || words.isAny(i, WordClass.DETERMINER)
              || words.isAny(i, WordClass.STATELY)
              || words.isOneOf(i, CAUGHT);
      if (!small) {
        return false;
      }
    }
    return true;
  }
}
