package dev.entente.diplomacy.extract;

import java.util.List;

/** Finds the sides of quarrels and violence: whose they are, and whom they strike. */
final class HarmSides {

  private static final int OWNER_REACH = 5;
  private static final int TARGET_REACH = 7;

  /** "On the northern Polish border": so far before the state. */
  private static final int ADJECTIVES = 3;

  private static final WordSet TARGET =
      WordSet.of(
          "on", "against", "in", "with", "across", "upon", "into", "toward", "towards", "inside");

  private static final WordSet POSSESSIVES = WordSet.of("'s", "'");

  /** "Imposed sanctions", "launched an attack": the subject does it. */
  private static final WordSet DOING =
      WordSet.of(
          "imposed",
          "impose",
          "imposing",
          "imposes",
          "launched",
          "launch",
          "launching",
          "carried",
          "mounted",
          "waged",
          "wage",
          "waging",
          "staged",
          "conducted",
          "began",
          "resumed",
          "declared",
          "increase",
          "increased",
          "raise",
          "raised",
          "put",
          "adopted",
          "announced",
          "ordered",
          "approved",
          "placed",
          "slapped",
          "tightened",
          "renewed",
          "fired",
          "made",
          "threatened",
          "extended",
          "stepped",
          "recommending",
          "considering",
          "faces",
          "fought",
          "fighting");

  private final CueSite site;
  private final Words words;
  private final CueOwner owners;
  private final HarmedSides others;
  private final ToldPair told;

  HarmSides(CueSite site, Words words, CueOwner owners, ToldPair told) {
    this.site = site;
    this.words = words;
    this.owners = owners;
    this.others = new HarmedSides(site, words);
    this.told = told;
  }

  /** Adds the pairs of the cue that the site is at. */
  void find(StatePairs pairs) {
    Group target = target();
    List<Actor> hit = target == null ? List.of() : site.states(target);
    if (target != null && words.is(target.from - 1, "between")) {
      pairs.cross(hit, hit);
      return;
    }
    Group owner = owners.find();
    List<Actor> own = owner == null ? List.of() : site.states(owner);
    if (StatePairs.count(own) > 1) {
      pairs.cross(own, own);
      return;
    }
    if (owner != null && !hit.isEmpty()) {
      pairs.cross(own, hit);
    }
    if (pairs.isEmpty() && owner == null && !hit.isEmpty()) {
      Group subject = isDone(target) ? site.lastBefore(site.at()) : null;
      pairs.cross(subject == null ? List.of() : site.states(subject), hit);
    }
    if (pairs.isEmpty() && owner != null && hit.isEmpty()) {
      others.victim(own, pairs);
    }
    if (pairs.isEmpty() && owner == null && hit.isEmpty()) {
      others.together(pairs);
    }
    if (pairs.isEmpty() && owner == null && hit.isEmpty() && !isTheirs() && told.isOfThem()) {
      told.add(pairs, List.of());
    }
    if (pairs.isEmpty() && isTheirs()) {
      Group subject = site.lastBefore(site.at());
      pairs.cross(
          subject == null ? List.of() : site.states(subject),
          subject == null ? List.of() : site.states(subject));
      if (pairs.isEmpty()) {
        told.add(pairs, List.of());
      }
    }
  }

  /** "Is in dispute with Poland", "imposed sanctions on Poland"; not "condemned attacks on it". */
  private boolean isDone(Group target) {
    for (int i = site.end(); i < target.from; i++) {
      if (words.is(i, "with")) {
        return true;
      }
    }
    for (int i = Math.max(site.from(), site.at() - OWNER_REACH); i < target.from; i++) {
      if (words.isOneOf(i, DOING)) {
        return true;
      }
    }
    return words.is(site.end() - 1, "with");
  }

  /** "Their trade dispute", "the two countries' row". */
  private boolean isTheirs() {
    for (int i = Math.max(site.from(), site.at() - OWNER_REACH); i < site.at(); i++) {
      boolean theirs = words.is(i, "their") || words.is(i, "bilateral") || words.is(i, "mutual");
      boolean ofTheTwo = words.is(i, "two") && words.isOneOf(i + 2, POSSESSIVES);
      if ((theirs && site.isPhrase(i + 1, site.at()))
          || (ofTheTwo && site.isPhrase(i + 3, site.at()))) {
        return true;
      }
    }
    return words.are(site.end(), "between", "the", "two")
        || words.are(site.end(), "between", "their", "two")
        || words.are(site.end(), "between", "them");
  }

  /** "On Poland", "against Poland", "with Poland", "between Slovakia and Poland", "by Poland". */
  private Group target() {
    Group found = null;
    for (Group group : site.groups()) {
      if (found != null || group.from < site.end() || group.from - site.end() > TARGET_REACH) {
        continue;
      }
      boolean between = words.is(group.from - 1, "between") && site.states(group).size() > 1;
      boolean struck =
          words.isOneOf(group.from - 1, TARGET) || theStruck(group.from) || isObject(group.from);
      if ((between || struck)
          && !site.states(group).isEmpty()
          && !site.isCut(site.end(), group.from)) {
        found = group;
      }
    }
    return found;
  }

  /** "Expulsion of Polish diplomats": the cue ends on "of". */
  private boolean isObject(int token) {
    return words.is(site.end() - 1, "of") && site.isPhrase(site.end(), token);
  }

  /** "In northern Ukraine", "on the Polish border", "on imports of Polish beef". */
  private boolean theStruck(int token) {
    int reach = site.cue().any() ? TARGET_REACH : ADJECTIVES;
    for (int i = token - 1; i >= Math.max(site.end(), token - reach); i--) {
      if (words.isOneOf(i, TARGET)) {
        return true;
      }
      boolean through = site.cue().any() && words.is(i, "of");
      if (through) {
        continue;
      }
      if (words.isAny(i, WordClass.PREPOSITION) || words.isAny(i, WordClass.CONJUNCTION)) {
        return false;
      }
    }
    return false;
  }
}
