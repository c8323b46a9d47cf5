package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.meeting.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the two whom "the two countries", "both presidents" mean where no list joins them, but the
 * sentences just before name no third: "Poland built a dam. Slovakia protested. The two
 * presidents".
 */
final class PairApart {

  private static final WordSet LANDS =
      WordSet.of(
          "countries",
          "nations",
          "states",
          "governments",
          "powers",
          "neighbors",
          "neighbours",
          "allies");

  private static final WordSet LEADERS =
      WordSet.of("leaders", "presidents", "premiers", "heads", "statesmen");

  /** Those who are just two of something else: "the two leaders of the party". */
  private static final WordSet OTHERS = WordSet.of("of", "from", "in", "at", "on", "for", "who");

  private final Words words;
  private final List<Actor> named = new ArrayList<>(4);

  PairApart(Words words) {
    this.words = words;
  }

  /**
   * Returns the two, as states or as those who hold an office there; none where it is not plain.
   *
   * @param reach how many sentences before may name them
   */
  List<Actor> of(Actor anaphor, Clause clause, Context context, int reach) {
    boolean two = anaphor.count == 2 && !words.isOneOf(anaphor.to, OTHERS);
    if (!two || !(words.isOneOf(anaphor.to - 1, LANDS) || rank(words, anaphor) != null)) {
      return List.of();
    }
    return before(anaphor.from, clause, context, reach);
  }

  /** Returns the only two states that the words before a token name, none where it is not plain. */
  List<Actor> before(int token, Clause clause, Context context, int reach) {
    named.clear();
    for (int s = clause.sentence; s >= Math.max(0, clause.sentence - reach); s--) {
      List<Group> groups = s == clause.sentence ? clause.groups : context.groups(s);
      for (int g = 0; g < groups.size(); g++) {
        Group group = groups.get(g);
        if (s < clause.sentence || group.to <= token) {
          note(group);
        }
      }
      if (named.size() > 1) {
        break;
      }
    }
    return named.size() == 2 ? List.copyOf(named) : List.of();
  }

  private void note(Group group) {
    for (int k = 0; k < group.actors.size(); k++) {
      Actor actor = group.actors.get(k);
      boolean place = actor.capital && words.isAny(group.from - 1, WordClass.PLACE_PREPOSITION);
      if (StatePairs.isState(actor) && !place && !StatePairs.includes(named, actor.country)) {
        Actor state = new Actor(Kind.STATE, actor.from, actor.to);
        state.country = actor.country;
        named.add(state);
      }
    }
  }

  /** "The two presidents" of two states: the rank that the word for them tells, else null. */
  static Level rank(Words words, Actor anaphor) {
    int head = anaphor.to - 1;
    return words.isOneOf(head, LEADERS)
        ? Level.HEAD_OF_STATE_OR_GOVERNMENT
        : words.is(head, "ministers") ? Level.MINISTER : null;
  }
}
