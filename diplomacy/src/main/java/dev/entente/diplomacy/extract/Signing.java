package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Frame.Slot;
import dev.entente.diplomacy.meeting.Level;
import java.util.List;

/**
 * Knows who sits at one table to sign: "the treaty was signed by Kovar and Wrona", "the ministers
 * signed a treaty". "Slovakia and Poland signed" tells of nobody who met.
 */
final class Signing {

  private static final int BY_REACH = 9;

  private final Words words;
  private final Attachments attachments;
  private Tokens tokens;

  Signing(Words words, Attachments attachments) {
    this.words = words;
    this.attachments = attachments;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /** "Signed by Kovar and Wrona": all sides of a verb that lets them stand there, or null. */
  Group signers(Candidate candidate, Clause clause) {
    return FrameReader.allows(candidate, Slot.BY)
        ? attachments.after("by", candidate.triggerEnd, clause, BY_REACH)
        : null;
  }

  /** Returns whether all of a subject sign for a state: a minister, not "officials". */
  boolean areHolders(Group subject, List<Actor> actors) {
    return subject != null && !isWhere(subject.from) && Actors.all(actors, Signing::isHolder);
  }

  private static boolean isHolder(Actor actor) {
    return actor.human() && actor.represents() && actor.level != Level.WORKING;
  }

  /** "A summit where on Sunday both signed": they add their names to what all sign. */
  private boolean isWhere(int subject) {
    int p = subject - 1;
    while (Calendar.names(tokens, p) || words.is(p, "on") || tokens.is(p, ',')) {
      p--;
    }
    return words.is(p, "where");
  }
}
