package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Sense.Kind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The longest phrase of the lexicon that begins at each token of a text. */
final class Senses {

  private static final WordSet JOINTS = WordSet.of("and", "with", "from", "between");

  private static final long LANDS = Kind.bits(Kind.STATE, Kind.ADJECTIVE);

  private final PhraseTrie<Sense> trie;
  private final SenseWriting writing = new SenseWriting();
  private Tokens tokens;
  private List<?>[] at = new List<?>[1024];

  /** Which kinds of meaning there are at each token, a bit for each; 0 where none is. */
  private long[] kinds = new long[1024];

  private int[] end = new int[1024];

  /** Which kinds of meaning there are anywhere in the text. */
  private long anywhere;

  Senses(PhraseTrie<Sense> trie) {
    this.trie = trie;
  }

  /**
   * Looks up every token.
   *
   * @param published the story's day, or null: a name may have changed hands
   */
  void read(Tokens text, LocalDate published) {
    tokens = text;
    if (at.length < text.size()) {
      at = new List<?>[2 * text.size()];
      kinds = new long[2 * text.size()];
      end = new int[2 * text.size()];
    }
    Arrays.fill(kinds, 0, text.size(), 0);
    anywhere = 0;
    boolean korea = false;
    for (int s = 0; s < text.sentences(); s++) {
      writing.begin(text, s);
      boolean namesakes = false;
      for (int i = text.sentenceStart(s); i < text.sentenceEnd(s); i++) {
        look(i, text.sentenceEnd(s));
        namesakes |= get(i, Kind.NAMESAKE) != null;
        korea |= (kinds[i] & LANDS) != 0 && Koreas.isProof(first(i));
      }
      if (namesakes) {
        tellApart(
            text.sentenceStart(s), text.sentenceEnd(s), FormerStates.isBeforeCongo(published));
      }
    }
    if (korea) {
      halves();
    }
  }

  /** Gives "the North" and "the South" to the two Koreas. */
  private void halves() {
    for (int i = 0; i < tokens.size(); i++) {
      Sense half = kinds[i] == 0 ? Koreas.half(tokens, i) : null;
      if (half != null) {
        at[i] = List.of(half);
        kinds[i] = half.kind().bit();
        end[i] = i + 1;
      }
    }
  }

  /** "Congo and the Democratic Republic of Congo": the short name is the other state's. */
  private void tellApart(int from, int to, boolean old) {
    for (int i = from; i < to; i = end(i)) {
      Sense other = get(i, Kind.NAMESAKE);
      if (other != null && (old || hasLongName(i, from, to))) {
        Sense state =
            new Sense(Kind.STATE, other.code(), other.name(), null, false, other.writing(), false);
        at[i] = List.of(state);
        kinds[i] = kindsOf(List.of(state));
      }
    }
  }

  /** The state is named in full behind its short name, or before it and joined to it. */
  private boolean hasLongName(int token, int from, int to) {
    Sense named = get(token, Kind.STATE);
    if (named == null) {
      return false;
    }
    boolean joined = token > from && JOINTS.withHash(tokens.hash(token - 1)) != null;
    for (int i = joined ? from : token + 1; i < to; i = end(i)) {
      Sense state = get(i, Kind.STATE);
      if (state != null && end(i) > i + 1 && named.code().equals(state.code())) {
        return true;
      }
    }
    return false;
  }

  private void look(int from, int stop) {
    int node = PhraseTrie.ROOT;
    for (int i = from; i < stop; i++) {
      node = trie.next(node, tokens.word(i));
      if (node == PhraseTrie.NONE) {
        return;
      }
      List<Sense> meanings = writing.allowed(trie.meanings(node), from, i);
      if (!meanings.isEmpty()) {
        at[from] = meanings;
        kinds[from] = kindsOf(meanings);
        anywhere |= kinds[from];
        end[from] = i + 1;
      }
    }
  }

  private static long kindsOf(List<Sense> meanings) {
    long kinds = 0;
    for (int i = 0; i < meanings.size(); i++) {
      kinds |= meanings.get(i).kind().bit();
    }
    return kinds;
  }

  /** Returns whether the text may have a meaning of this kind somewhere: a look ahead. */
  boolean mayTellOf(Kind kind) {
    return (anywhere & kind.bit()) != 0;
  }

  /** Returns whether a phrase begins at a token. */
  boolean begin(int token) {
    return kinds[token] != 0;
  }

  /** Returns the token after the phrase that begins at a token. */
  int end(int token) {
    return kinds[token] == 0 ? token + 1 : end[token];
  }

  /** Returns the meaning of this kind of the phrase that begins at a token, or null. */
  Sense get(int token, Kind kind) {
    if ((kinds[token] & kind.bit()) == 0) {
      return null;
    }
    List<?> all = at[token];
    for (int i = 0; i < all.size(); i++) {
      Sense sense = (Sense) all.get(i);
      if (sense.kind() == kind) {
        return sense;
      }
    }
    return null;
  }

  /** Returns the city that a longer phrase begins with: "Seoul" of "Seoul Defense Dialogue". */
  Sense cityWithin(int token) {
    int node = PhraseTrie.ROOT;
    for (int i = token; i < end(token); i++) {
      node = trie.next(node, tokens.word(i));
      if (node == PhraseTrie.NONE) {
        return null;
      }
      for (Sense sense : trie.meanings(node)) {
        if (sense.kind() == Kind.CAPITAL || sense.kind() == Kind.CITY) {
          return sense;
        }
      }
    }
    return null;
  }

  /** Returns the city that a token begins, or null. */
  Sense cityAt(int token) {
    Sense city = token < at.length ? get(token, Kind.CITY) : null;
    return city != null ? city : token < at.length ? get(token, Kind.CAPITAL) : null;
  }

  /**
   * Returns what heads an office at a token: the meaning that holds in a state, else everywhere.
   */
  Sense office(int token, String country) {
    if (kinds[token] == 0) {
      return null;
    }
    List<?> all = at[token];
    Sense everywhere = null;
    for (int i = 0; i < all.size(); i++) {
      Sense sense = (Sense) all.get(i);
      boolean head =
          switch (sense.kind()) {
            case ROLE, COUNTERPART, SPEAKER, OUTSIDER -> true;
            default -> false;
          };
      if (head && sense.code() != null && country != null && sense.code().contains(country)) {
        return sense;
      }
      if (head && sense.code() == null && everywhere == null) {
        everywhere = sense;
      }
    }
    return everywhere == null && country == null ? onlyOneState(all) : everywhere;
  }

  /** "PLO chairman": an office that only one state has. */
  private static Sense onlyOneState(List<?> all) {
    Sense only = all.size() == 1 ? (Sense) all.get(0) : null;
    boolean one = only != null && only.kind() == Kind.ROLE && only.code().length() == 3;
    return one ? only : null;
  }

  /** Returns whether the phrase that begins at a token has a meaning of one of these kinds. */
  boolean isAny(int token, long ofKinds) {
    return (kinds[token] & ofKinds) != 0;
  }

  /** Returns how many meanings the phrase that begins at a token has. */
  int count(int token) {
    return kinds[token] == 0 ? 0 : at[token].size();
  }

  /** Returns one of the meanings of the phrase that begins at a token. */
  Sense meaning(int token, int which) {
    return (Sense) at[token].get(which);
  }

  /** Returns the first meaning of the phrase that begins at a token, or null. */
  Sense first(int token) {
    return kinds[token] == 0 ? null : (Sense) at[token].get(0);
  }
}
