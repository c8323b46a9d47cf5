package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;

/**
 * Knows lists before a verb that do not do what it says though nothing else holds them: reporters
 * who are told, a delegation that somebody leads, an office that describes the noun.
 */
final class Bystanders {

  private static final int LED_REACH = 6;

  private static final WordSet LEADING = WordSet.of("leading", "leads", "heading", "heads");

  private static final WordSet TELLING =
      WordSet.of("telling", "briefing", "briefed", "addressing", "addressed");

  private final Words words;

  Bystanders(Words words) {
    this.words = words;
  }

  /** Returns whether a list is one of those. */
  boolean are(Group group, int trigger, Clause clause) {
    return unexplained(group)
        || listeners(group)
        || describes(group, trigger)
        || isLed(group, clause);
  }

  /** "A delegation": officials of whom nothing tells whose they are. */
  static boolean areOfNobody(Group group) {
    Actor delegation = group.actors.get(0);
    return group.actors.size() == 1
        && delegation.kind == Kind.OFFICIAL
        && delegation.country == null
        && delegation.body == null;
  }

  /** "She told reporters", "briefing journalists": those who are told are nobody's side. */
  private boolean listeners(Group group) {
    boolean told =
        words.isAny(group.from - 1, WordClass.SPEECH) || words.isOneOf(group.from - 1, TELLING);
    return told && Actors.all(group.actors, a -> a.kind == Kind.OFFICIAL && a.outsider);
  }

  /** "Kovar, who is leading a six-member delegation, will meet": not the delegation alone. */
  private boolean isLed(Group group, Clause clause) {
    if (!areOfNobody(group)) {
      return false;
    }
    for (int i = group.from - 1; i >= Math.max(clause.from, group.from - LED_REACH); i--) {
      if (words.isOneOf(i, LEADING)) {
        return true;
      }
    }
    return false;
  }

  /** "Military talks": an office of nobody right before the noun. */
  private static boolean describes(Group group, int trigger) {
    Actor office = group.actors.get(0);
    return group.to == trigger
        && group.actors.size() == 1
        && office.kind == Kind.OFFICIAL
        && office.level == null
        && !office.represents();
  }

  private static boolean unexplained(Group group) {
    return Actors.all(group.actors, a -> a.kind == Kind.NAME);
  }
}
