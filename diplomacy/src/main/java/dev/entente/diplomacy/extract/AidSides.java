package dev.entente.diplomacy.extract;

import java.util.List;

/** Finds who helps whom: "Polish aid to Slovakia". */
final class AidSides {

  private static final int OBJECT_REACH = 8;

  private static final WordSet RECIPIENT = WordSet.of("to", "for", "of", "from");

  private static final WordSet HIMSELF =
      WordSet.of("it", "he", "she", "they", "its", "his", "her", "their", "we", "our");

  private final CueSite site;
  private final Words words;
  private final CueOwner owners;
  private final ToldPair told;

  AidSides(CueSite site, Words words, CueOwner owners, ToldPair told) {
    this.site = site;
    this.words = words;
    this.owners = owners;
    this.told = told;
  }

  /** Adds the pairs of the cue that the site is at. */
  void find(StatePairs pairs) {
    if (isVerb()) {
      return;
    }
    for (Group group : site.groups()) {
      if (group.from < site.end() || group.from - site.end() > OBJECT_REACH) {
        continue;
      }
      boolean given =
          words.isOneOf(group.from - 1, RECIPIENT)
              || words.isOneOf(group.from - 2, RECIPIENT)
              || group.from == site.end();
      List<Actor> recipients = site.states(group);
      if (given && !recipients.isEmpty() && !site.isCut(site.end(), group.from)) {
        Group giver = giver();
        pairs.cross(giver == null ? List.of() : site.states(giver), recipients);
        Candidate last = site.context().last(2);
        if (pairs.isEmpty() && last != null) {
          pairs.cross(last.actors, recipients);
        }
        break;
      }
    }
    if (pairs.isEmpty()) {
      Group giver = giver();
      told.add(pairs, giver == null ? List.of() : StatePairs.countries(site.states(giver)));
    }
  }

  /** "A move to help farmers": no aid that anybody gives. */
  private boolean isVerb() {
    return words.is(site.at(), "help")
        && (words.is(site.at() - 1, "to") || words.isAny(site.at() - 1, WordClass.AUXILIARY));
  }

  /** "Polish aid": its owner; else whom the sentence is about. */
  private Group giver() {
    Group owner = owners.find();
    if (owner != null && owner.to <= site.at()) {
      return owner;
    }
    Group first = site.first();
    if (first == null || !isOnlyTold(first.to)) {
      return first;
    }
    Group last = site.lastBefore(site.at());
    return isOnlyTold(last.to) ? null : last;
  }

  /** "Polish officials said loans would come": who tells of help need not give it. */
  private boolean isOnlyTold(int speaker) {
    boolean told = false;
    for (int i = speaker; i < site.at(); i++) {
      if (words.isOneOf(i, HIMSELF)) {
        return false;
      }
      told |= words.is(i, "said") || words.is(i, "says");
    }
    return told;
  }
}
