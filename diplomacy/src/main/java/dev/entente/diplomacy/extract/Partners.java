package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import java.util.List;

/** Finds those whom a noun of meeting names as the other side: "with", "to", "for", "with whom". */
final class Partners {

  private static final int WITH_REACH = 22;
  private static final int PARTNER_REACH = 9;
  private static final int RELATIVE_REACH = 16;

  private final Words words;
  private final Attachments attachments;
  private Tokens tokens;

  Partners(Words words, Attachments attachments) {
    this.words = words;
    this.attachments = attachments;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /** "With Kovar", "a call to Kovar", "a dinner for Kovar", "Kovar, with whom he held talks". */
  Group of(Candidate candidate, Group giver, Clause clause) {
    int from = giver == null ? candidate.triggerEnd : Math.max(candidate.triggerEnd, giver.to);
    List<String> prepositions = candidate.frame.partners();
    for (int i = 0; i < prepositions.size(); i++) {
      String preposition = prepositions.get(i);
      boolean with = preposition.equals("with");
      Group partner =
          attachments.after(
              preposition,
              with ? candidate.triggerEnd : from,
              clause,
              with ? WITH_REACH : PARTNER_REACH);
      if (partner != null && (with || Actors.any(partner.actors, Actor::human))) {
        return partner;
      }
    }
    return relative(candidate.trigger, clause);
  }

  private Group relative(int noun, Clause clause) {
    for (int i = noun - 1; i > Math.max(clause.from, noun - RELATIVE_REACH); i--) {
      if (words.is(i, "whom") && words.is(i - 1, "with")) {
        return clause.endingAt(tokens.is(i - 2, ',') ? i - 2 : i - 1);
      }
    }
    return null;
  }

  /** "With the presidents of A and B taking part": all who are there. */
  boolean takePart(int behind) {
    return (words.is(behind, "taking") && words.is(behind + 1, "part"))
        || words.is(behind, "participating")
        || words.is(behind, "attending")
        || words.is(behind, "present")
        || words.are(behind, "in", "attendance")
        || words.are(behind, "at", "the", "table");
  }

  /** "Talks with creditors": somebody is met, who stands for no state. */
  boolean isNobody(Candidate candidate, Group with, Clause clause) {
    if (with != null) {
      return Actors.none(with.actors, a -> a.kind == Kind.OFFICIAL && !a.outsider && !a.speaker);
    }
    for (int i = candidate.triggerEnd; i < Math.min(clause.to, candidate.triggerEnd + 6); i++) {
      boolean between = words.is(i, "between") || words.is(i, "among");
      if (words.is(i, "with") || (between && !words.isAny(i - 1, WordClass.WITH_TAKER))) {
        return true;
      }
      if (tokens.shape(i) == Tokens.Shape.MARK) {
        return false;
      }
    }
    return false;
  }
}
