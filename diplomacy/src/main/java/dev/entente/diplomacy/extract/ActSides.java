package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.relation.Signal;
import java.util.List;

/** Finds who does something to whom: "Poland condemned Slovakia". */
final class ActSides {

  private static final int OBJECT_REACH = 8;
  private static final int PASSIVE_REACH = 4;
  private static final int OFFER_REACH = 6;

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
    Group before = joined() || isParticiple() ? site.first() : site.lastBefore(site.at());
    if (before == null) {
      return;
    }
    List<Actor> own = site.states(before);
    Group after = object(own);
    boolean passive = words.is(site.end(), "by");
    boolean linked = after != null && isLinked(after.from);
    if (passive ? site.at() - before.to > PASSIVE_REACH : !linked && isPassive()) {
      after = null;
    }
    if (after == null) {
      recalled(before, own, pairs);
      return;
    }
    List<Actor> struck = struck(after, own);
    pairs.cross(own, struck);
    if (pairs.isEmpty()) {
      Group earlier = site.lastBefore(before.from);
      if (earlier != null) {
        pairs.cross(site.states(earlier), struck);
      }
    }
  }

  /** "Poland's ambassador to Slovakia was called in": by the state that he is sent to. */
  private void recalled(Group envoy, List<Actor> own, StatePairs pairs) {
    Actor host = isPassive() && site.at() - envoy.to <= PASSIVE_REACH ? site.host(envoy) : null;
    if (host != null) {
      pairs.cross(own, List.of(host));
    }
  }

  /** "Recalled its ambassador to Poland": the state that its own envoy is sent to. */
  private List<Actor> struck(Group after, List<Actor> own) {
    Actor host = isOf(own, after) ? site.host(after) : null;
    return host == null ? site.states(after) : List.of(host);
  }

  /** "Kovar called off a visit to Warsaw, accusing Poland": who calls it off accuses. */
  private boolean isParticiple() {
    return site.cue().signal() == Signal.PROTEST
        && site.tokens().is(site.at() - 1, ',')
        && site.tokens().endsIn(site.at(), "ing");
  }

  /** "And condemned": a second verb has the subject of the first. */
  private boolean joined() {
    int i = site.at() - 1;
    while (i > site.from()
        && (words.isAny(i, WordClass.AUXILIARY) || words.isAny(i, WordClass.ADVERB))) {
      i--;
    }
    return words.is(i, "and") || words.is(i, "but") || isOfferedToo();
  }

  /** "And offered its warships to escort": the cue is what the second verb is about. */
  private boolean isOfferedToo() {
    for (int i = site.at() - 1; i > Math.max(site.from(), site.at() - OFFER_REACH); i--) {
      boolean verb = site.tokens().text(i, i + 1).endsWith("ed");
      if (verb && (words.is(i - 1, "and") || words.is(i - 1, "but"))) {
        return words.is(site.at() - 1, "to");
      }
    }
    return false;
  }

  /** The nearest other state after the cue, in the same clause. */
  private Group object(List<Actor> own) {
    for (Group group : site.groups()) {
      boolean that = group.from == site.end() - 1 && group.to > site.end();
      boolean near = group.from >= site.end() && group.from - site.end() <= OBJECT_REACH;
      if (near || that) {
        if (site.isCut(site.end(), group.from) || isElsewhere(group.from)) {
          return null;
        }
        if (!isOf(own, group) || site.host(group) != null) {
          return group;
        }
      }
    }
    return null;
  }

  /** "Its ambassador": all of a list are the subject's own. */
  private boolean isOf(List<Actor> own, Group group) {
    return Actors.all(site.states(group), a -> StatePairs.includes(own, a.country));
  }

  /** "Criticised the panels in Poland": no object, but where it is. */
  private boolean isElsewhere(int token) {
    for (int i = site.end(); i < token; i++) {
      boolean day = words.is(i, "on") && Calendar.names(site.tokens(), i + 1);
      boolean within = day || words.is(i, "by") || words.are(i - 1, "end", "to") || isLink(i);
      if (words.isAny(i, WordClass.PREPOSITION) && !within) {
        return true;
      }
    }
    return false;
  }

  /** A word of the cue's rule that leads to the other state stands before it: "from the Polish". */
  private boolean isLinked(int token) {
    for (int i = token - 1; i >= site.end(); i--) {
      if (isLink(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isLink(int token) {
    return words.isOneOf(token, site.cue().links());
  }

  /** "Who had been accused": somebody whom nobody names does it; not "is concerned about". */
  private boolean isPassive() {
    int last = site.end() - 1;
    if ((last > site.at() && words.isAny(last, WordClass.PREPOSITION))
        || site.tokens().text(site.at(), site.at() + 1).endsWith("ing")) {
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
