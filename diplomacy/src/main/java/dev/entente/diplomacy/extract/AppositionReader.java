package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.meeting.Level;
import java.util.List;

/** Reads the office that stands behind a name: "Kovar, foreign minister of Poland,". */
final class AppositionReader {

  private final TitleReader titles;
  private final NameReader names;
  private final OwnerReader owners;
  private final Words words;
  private Tokens tokens;

  AppositionReader(TitleReader titles, NameReader names, OwnerReader owners, Words words) {
    this.titles = titles;
    this.names = names;
    this.owners = owners;
    this.words = words;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /**
   * Gives a person the office and the state of the apposition that begins at a token.
   *
   * @param stop the end of the sentence
   * @return the token after it; {@code q} where none stands
   */
  int read(Actor person, int q, int stop) {
    int a = q;
    if (a + 2 < stop
        && tokens.is(a, ',')
        && tokens.shape(a + 1) == Tokens.Shape.NUMBER
        && tokens.is(a + 2, ',')) {
      a += 2;
    }
    if (a + 1 >= stop || !tokens.is(a, ',')) {
      return q;
    }
    int t = a + 1;
    while (t < stop
        && t < a + 4
        && (words.isAny(t, WordClass.DETERMINER) || words.isAny(t, WordClass.MODIFIER))) {
      t++;
    }
    List<Actor> of = t < stop ? owners.read(t, stop) : List.of();
    int afterOwners = of.isEmpty() ? t : owners.end();
    String state = of.isEmpty() ? null : of.get(0).country;
    Title title =
        of.size() < 2 && afterOwners < stop ? titles.read(afterOwners, stop, state) : null;
    if (title == null || title.plural || (title.counterpart && of.size() != 1)) {
      return q;
    }
    int e = title.to;
    String country = of.isEmpty() ? title.country : of.get(0).country;
    String body = of.isEmpty() ? null : of.get(0).body;
    if (of.isEmpty() && e + 1 < stop && (words.is(e, "of") || words.is(e, "for"))) {
      int c = words.is(e + 1, "the") ? e + 2 : e + 1;
      List<Actor> after = c < stop ? owners.read(c, stop) : List.of();
      if (!after.isEmpty()) {
        country = after.get(0).country;
        body = after.get(0).body;
        titles.rank(title, country);
        e = owners.firstEnd();
        Title ministry = e < stop ? titles.read(e, stop, country) : null;
        boolean within = ministry != null && ministry.level == null && !ministry.plural;
        e = within ? ministry.to : e;
      }
    }
    int nameThere = names.read(e, stop, false);
    boolean closed =
        e >= stop
            || tokens.is(e, ',')
            || tokens.is(e, '.')
            || words.is(e, "and")
            || tokens.shape(e) == Tokens.Shape.MARK
            || words.isAny(e, WordClass.PREPOSITION)
            || words.isAny(e, WordClass.AUXILIARY)
            || words.isAny(e, WordClass.ADVERB);
    if (nameThere > e || !closed) {
      return q;
    }
    if (person.country == null && person.body == null) {
      person.country = country;
      person.body = body;
    }
    if (title.counterpart) {
      person.counterpart = true;
      person.titleFrom = Math.max(person.titleFrom, title.from);
    } else if (person.titleFrom < 0) {
      person.titleFrom = title.from;
      person.titleTo = title.to;
      person.level = title.level;
      person.speaker = title.speaker;
      person.past = title.former;
      person.outsider = title.outsider || title.former;
      person.envoy = title.level == Level.SENIOR_OFFICIAL;
    }
    if (e + 1 < stop && tokens.is(e, ',')) {
      int next = names.read(e + 1, stop, false);
      boolean list = next > e + 1 || words.is(e + 1, "and");
      return list ? e : e + 1;
    }
    return e;
  }
}
