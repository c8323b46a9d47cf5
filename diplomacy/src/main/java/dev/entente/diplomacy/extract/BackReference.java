package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.meeting.Level;
import java.util.List;

/** Says which meeting, or which two states, a noun means that names nobody: "the talks". */
final class BackReference {

  /** "A second round", "a further meeting": one more of those who met before. */
  private static final WordSet ANOTHER =
      WordSet.of(
          "second", "third", "fourth", "fifth", "new", "fresh", "further", "final", "follow");

  private final Words words;
  private Tokens tokens;

  BackReference(Words words) {
    this.words = words;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /** "The talks", "the meeting": the one told last, of which more is told now. */
  void recall(Candidate candidate, Context context) {
    Candidate last = context.ofSentence() != null ? context.ofSentence() : context.last(0);
    if (last != null) {
      candidate.actors.clear();
      candidate.actors.addAll(last.actors);
      candidate.inherited = true;
      candidate.recalled = last;
      candidate.previous = isPrevious(candidate.trigger);
      if (candidate.previous) {
        withoutNames(candidate, last.level);
      }
    }
  }

  /** Who sat there before is not told: officials of that rank. */
  private static void withoutNames(Candidate candidate, Level rank) {
    for (int i = 0; i < candidate.actors.size(); i++) {
      Actor told = candidate.actors.get(i);
      Actor official = new Actor(Kind.OFFICIAL, told.from, told.to);
      official.country = told.country;
      official.body = told.body;
      official.level = rank;
      official.plural = true;
      candidate.actors.set(i, official);
    }
  }

  /** "The last such meeting", "the [previous round]". */
  private boolean isPrevious(int noun) {
    for (int i = noun; i > Math.max(0, noun - 4); i--) {
      if (words.is(i, "last") || words.is(i, "previous")) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether an article or "their" says that the noun's meeting was told before. */
  boolean definite(int noun) {
    boolean ofOther = words.are(noun + 1, "round", "of") && !words.is(noun + 3, "talks");
    if (ofOther) {
      return false; // "the last round of the election"
    }
    for (int i = noun - 1; i >= noun - 8 && i >= 0; i--) {
      if (words.isAny(i, WordClass.COMMITTEE)) {
        return false;
      }
      if (words.is(i, "the") || words.is(i, "this") || words.is(i, "their")) {
        return !words.is(i - 1, "of")
            && !words.is(i + 1, "first")
            && !words.is(i + 1, "next")
            && !words.is(i + 1, "latest");
      }
      boolean within =
          tokens.is(i, '-')
              || Calendar.names(tokens, i)
              || (i > 0 && words.is(i, "to") && tokens.shape(i - 1) == Tokens.Shape.NUMBER);
      if (within) {
        continue; // "the three-day visit", "the June 3 to June 6 visit"
      }
      if (tokens.shape(i) == Tokens.Shape.MARK
          || (words.isAny(i, WordClass.PREPOSITION) && !words.is(i, "to"))
          || words.isAny(i, WordClass.AUXILIARY)) {
        return false;
      }
    }
    return false;
  }

  /** "Talks are due to begin": a bare noun that its sentence begins with. */
  boolean opens(Candidate candidate, Clause clause) {
    if (candidate.trigger > clause.from + 4) {
      return false;
    }
    for (int i = clause.from; i < candidate.trigger; i++) {
      boolean ofRound = words.is(i, "of") && words.is(i - 1, "round");
      if (clause.at(i) != null
          || (words.isAny(i, WordClass.PREPOSITION) && !ofRound)
          || words.isAny(i, WordClass.AUXILIARY)
          || (words.is(i, "a") && !words.isOneOf(i + 1, ANOTHER))) {
        return false;
      }
    }
    return words.isAny(candidate.triggerEnd, WordClass.AUXILIARY)
        || words.isAny(candidate.triggerEnd, WordClass.LIGHT_VERB)
        || Calendar.names(tokens, candidate.triggerEnd)
        || words.isAny(candidate.triggerEnd, WordClass.ADVERB)
        || words.is(candidate.triggerEnd, "this");
  }

  /** "Two days of talks which ended": a round that is over, of those who are spoken of. */
  boolean isRoundOver(Candidate candidate) {
    int end = candidate.triggerEnd;
    boolean over =
        (words.is(end, "which") || words.is(end, "that")) && words.isAny(end + 1, WordClass.ENDING);
    for (int i = candidate.trigger - 1; over && i > candidate.trigger - 4; i--) {
      if (words.is(i, "of")) {
        return words.isAny(i - 1, WordClass.SPAN);
      }
    }
    return false;
  }

  /** The two states that the sentence, or those before, speak of together. */
  static List<Actor> storyPair(Context context, int sentence) {
    Candidate here = context.ofSentence();
    Candidate last = here != null && here.countries().size() == 2 ? here : context.last(2);
    if (last != null) {
      return last.actors;
    }
    for (int s = sentence - 1; s >= Math.max(0, sentence - 4); s--) {
      for (Group group : context.groups(s)) {
        boolean states =
            group.actors.size() == 2
                && Actors.all(group.actors, a -> a.kind == Kind.STATE && a.country != null);
        if (states) {
          return group.actors.stream().map(BackReference::plain).toList();
        }
      }
    }
    return List.of();
  }

  /** Returns a state as a side, whatever noun its name stood before. */
  static Actor plain(Actor state) {
    Actor side = state.copy();
    side.modifier = false;
    return side;
  }
}
