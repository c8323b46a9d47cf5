package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import java.util.List;

/** Says whom "I" and "we" mean in a quotation: whoever is quoted. */
final class QuotedSpeaker {

  static final WordSet FIRST_PERSON = WordSet.of("i", "we");

  /** A quotation runs over so many sentences before the words that say whose it is. */
  private static final int BACK = 2;

  private final Words words;
  private Tokens tokens;

  QuotedSpeaker(Words words) {
    this.words = words;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /** Returns whether a token is "I" or "we", and no number behind a name: "World War I". */
  static boolean isFirstPerson(Words words, int token) {
    return words.isOneOf(token, FIRST_PERSON);
  }

  /** Returns who is quoted where "I" or "we" stands; null where the story does not say. */
  Actor of(Actor self, int sentence, Context context) {
    Actor speaker = behind(self.to, sentence, context);
    speaker = speaker == null ? before(self.from, sentence, context) : speaker;
    for (int s = sentence - 1; speaker == null && s >= Math.max(0, sentence - BACK); s--) {
      speaker = before(Integer.MAX_VALUE, s, context);
    }
    boolean government = speaker != null && words.is(self.from, "we") && speaker.speaker;
    return government ? state(speaker) : speaker;
  }

  /** "…", the minister told reporters; "…", said the minister. */
  private Actor behind(int from, int sentence, Context context) {
    for (Group group : context.groups(sentence)) {
      boolean speaks =
          group.from >= from && (isSaid(group.to) || (isSaidBefore(group) && closes(group.to)));
      if (speaks && isQuotable(group)) {
        return group.actors.get(0);
      }
    }
    return null;
  }

  /** The minister said: "…". */
  private Actor before(int to, int sentence, Context context) {
    Actor last = null;
    List<Group> groups = context.groups(sentence);
    for (int k = 0; k < groups.size(); k++) {
      Group group = groups.get(k);
      if (group.to <= to && isSaid(group.to) && isQuotable(group)) {
        last = group.actors.get(0);
      }
    }
    return last;
  }

  /** Not "said in 2019": what was said long ago is no news. */
  private boolean isSaid(int token) {
    int said = words.isAny(token, WordClass.ADVERB) ? token + 1 : token;
    boolean longAgo =
        words.is(said + 1, "in")
            && said + 2 < tokens.size()
            && tokens.shape(said + 2) == Tokens.Shape.NUMBER;
    return words.isAny(said, WordClass.SPEECH) && !longAgo;
  }

  private boolean isSaidBefore(Group group) {
    return words.isAny(group.from - 1, WordClass.SPEECH);
  }

  private boolean closes(int token) {
    return token >= tokens.size()
        || tokens.shape(token) == Tokens.Shape.MARK
        || words.isAny(token, WordClass.PREPOSITION)
        || words.isAny(token, WordClass.ADVERB);
  }

  private static boolean isQuotable(Group group) {
    Actor speaker = group.actors.get(0);
    return group.actors.size() == 1
        && speaker.human()
        && speaker.country != null
        && !speaker.possessive
        && (!speaker.outsider || speaker.speaker);
  }

  /** "We", said by a spokesman: the government for which he speaks. */
  private static Actor state(Actor speaker) {
    Actor state = new Actor(Kind.STATE, speaker.from, speaker.to);
    state.country = speaker.country;
    return state;
  }
}
