package dev.entente.diplomacy.extract;

import java.util.List;

/** Finds those between whom something is: ties, cooperation, an agreement. */
final class BondSides {

  private static final int REACH = 16;

  private static final WordSet OTHER_SIDE =
      WordSet.of("with", "between", "and", "to", "among", "including");

  private static final WordSet TIES = WordSet.of("ties", "relations", "links", "contacts");

  private final CueSite site;
  private final Words words;
  private final ToldPair told;

  BondSides(CueSite site, Words words, ToldPair told) {
    this.site = site;
    this.words = words;
    this.told = told;
  }

  /** Adds the pairs of the cue that the site is at. */
  void find(StatePairs pairs) {
    List<Actor> left = List.of();
    List<Actor> right = List.of();
    List<Actor> earlier = List.of();
    boolean withList = false;
    boolean joint = false;
    List<Group> groups = site.groups();
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      List<Actor> sides = sides(group);
      if (sides.isEmpty()) {
        continue;
      }
      if (group.to <= site.at()) {
        withList = words.is(group.from - 1, "with") || words.is(group.from - 1, "and");
        earlier = left;
        left = sides;
      } else if (group.from >= site.end() && right.isEmpty() && group.from - site.end() < REACH) {
        joint = words.is(site.end(), "in") && group.from <= site.end() + 2 && site.isJoint(group);
        right = joint || isOther(group) ? sides : right;
      }
    }
    if (ofMeetings(left, pairs)) {
      return;
    }
    if (tiesWith(right)) {
      pairs.cross(left, right);
    } else if (StatePairs.count(left) > 1 && !withList) {
      pairs.among(left);
    } else if (withList && !earlier.isEmpty()) {
      pairs.cross(earlier, left);
    } else if (joint
        || (StatePairs.count(right) > 1 && words.is(right.get(0).from - 1, "between"))) {
      pairs.among(right);
    } else {
      pairs.cross(left, right);
      if (pairs.isEmpty() && StatePairs.count(left) > 1) {
        pairs.among(left);
      }
    }
    if (pairs.isEmpty()) {
      List<String> named = StatePairs.countries(left);
      told.add(pairs, SortedNames.together(named, StatePairs.countries(right)));
    }
  }

  /** "The two severed their ties with Poland": what is between them and it, not between the two. */
  private boolean tiesWith(List<Actor> right) {
    int with = right.isEmpty() ? -1 : right.get(0).from - 1;
    return with > site.end() && words.is(with, "with") && words.isOneOf(with - 1, TIES);
  }

  /** "Slovak and Polish troops", "with Polish forces"; one alone may only qualify a noun. */
  private List<Actor> sides(Group group) {
    List<Actor> sides = site.bareStates(group);
    boolean partner = words.is(group.from - 1, "with") || site.isJoint(group);
    return sides.isEmpty() && partner ? site.states(group) : sides;
  }

  /** "With Poland", "and Poland", "to Poland"; not "on Poland", "in Poland". */
  private boolean isOther(Group group) {
    int i = group.from - 1;
    while (i > site.end() && words.isAny(i, WordClass.DETERMINER)) {
      i--;
    }
    return isBeside(group.from) || words.isOneOf(i, OTHER_SIDE);
  }

  /** "Agreed to sell Poland", "ties of the Polish"; not "common interest in getting Poland". */
  private boolean isBeside(int token) {
    int between = token - site.end();
    boolean governed = between == 2 && site.tokens().endsIn(token - 1, "ing");
    return between <= 2 && !governed && !words.is(site.end(), "to");
  }

  /** In a sentence that tells of meetings, "their" ties are those of the sides. */
  private boolean ofMeetings(List<Actor> left, StatePairs pairs) {
    List<Candidate> told = site.context().toldIn(site.clause().sentence);
    for (int i = 0; i < told.size(); i++) {
      List<String> states = told.get(i).countries();
      if (states.size() == 2 && Actors.all(left, side -> states.contains(side.country))) {
        pairs.add(states);
      }
    }
    return pairs.size() > 1;
  }
}
