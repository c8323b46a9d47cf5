package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.meeting.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the noun phrases of a sentence that name persons, offices, governments and bodies, and the
 * lists that join them.
 */
final class ActorReader {

  private final Grammar grammar;
  private final Senses senses;
  private final TitleReader titles;
  private final NameReader names;
  private final OwnerReader owners;
  private final Words words;
  private Tokens tokens;
  private int stop;
  private int end;

  private Title lastOffice;

  /** Up to here a list of commas without an "and" was read before. */
  private int openUntil;

  ActorReader(Grammar grammar, Senses senses) {
    this.grammar = grammar;
    this.senses = senses;
    this.titles = new TitleReader(grammar, senses);
    this.names = new NameReader(grammar, senses);
    this.owners = new OwnerReader(grammar, senses);
    this.words = new Words(grammar);
  }

  void reset(Tokens text) {
    tokens = text;
    lastOffice = null;
    titles.reset(text);
    names.reset(text);
    owners.reset(text);
    words.reset(text);
  }

  /** Returns the lists of a sentence from left to right. */
  List<Group> read(int from, int to) {
    stop = to;
    openUntil = 0;
    List<Group> groups = new ArrayList<>();
    int p = from;
    while (p < to) {
      Group group = mayBegin(p) ? group(p) : null;
      if (group == null) {
        p++;
      } else {
        groups.add(group);
        p = Math.max(group.to, p + 1);
      }
    }
    return groups;
  }

  /**
   * A phrase begins with a capital, a word of the lexicon, what stands before such a word, or an
   * anaphor. Most words are none of these, and this look is all that they cost.
   */
  private boolean mayBegin(int p) {
    return tokens.capital(p)
        || senses.first(p) != null
        || words.isAny(p, WordClass.DETERMINER)
        || words.isAny(p, WordClass.MODIFIER)
        || Anaphora.mayBegin(words, p);
  }

  private Group group(int p) {
    List<Actor> first = phrase(p);
    if (first == null) {
      return null;
    }
    Group group = new Group(p, end);
    group.actors.addAll(first);
    extend(group);
    return group;
  }

  /** Adds what "and" and commas join; a list of commas needs an "and" in the end. */
  private void extend(Group group) {
    if (group.modifier() && group.actors.size() > 0 && group.actors.get(0).country == null) {
      return;
    }
    if (group.to < openUntil && tokens.is(group.to, ',')) {
      return;
    }
    List<Actor> pending = new ArrayList<>();
    int q = group.to;
    int links = 0;
    while (q < stop && links < 16) {
      int next = linkEnd(q);
      if (next == 0) {
        openUntil = pending.isEmpty() ? openUntil : q;
        return;
      }
      boolean closing = !tokens.is(next - 1, ',');
      boolean comma = tokens.is(next - 1, ',') || tokens.is(next - 2, ',');
      if (comma && closing && links == 0 && !apposed(group)) {
        return;
      }
      List<Actor> more = phrase(next);
      inherit(group, more);
      if (more == null || more.get(0).kind == Kind.ANAPHOR || startsClause(closing, group, end)) {
        return;
      }
      pending.addAll(more);
      q = end;
      links++;
      if (closing) {
        group.actors.addAll(pending);
        group.to = end;
        pending.clear();
      }
    }
    openUntil = pending.isEmpty() ? openUntil : q;
  }

  /** "His counterpart, Kovar, and": the comma closes the apposition, not a clause. */
  private boolean apposed(Group group) {
    for (int i = group.from; i < group.to - 1; i++) {
      if (tokens.is(i, ',')) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Polish ministers and a deputy minister": officials of a list without a state have the first
   * one's.
   */
  private static void inherit(Group group, List<Actor> more) {
    Actor first = group.actors.get(0);
    if (more == null
        || first.country == null
        || !(first.kind == Kind.OFFICIAL || first.kind == Kind.PERSON)) {
      return;
    }
    for (Actor actor : more) {
      boolean office =
          actor.kind == Kind.OFFICIAL || (actor.kind == Kind.PERSON && actor.titleFrom >= 0);
      if (office
          && actor.country == null
          && actor.body == null
          && !actor.outsider
          && !actor.counterpart) {
        actor.country = first.country;
      }
    }
  }

  /** "met Wrona and Kovar said": what looks like a list is the subject of the next clause. */
  private boolean startsClause(boolean closing, Group group, int after) {
    boolean paired = words.is(group.from - 1, "between") && group.actors.size() == 1;
    if (!closing || after >= stop || group.from == 0 || paired || words.is(after, "to")) {
      return false;
    }
    boolean object =
        words.isAny(group.from - 1, WordClass.PREPOSITION)
            || grammar.triggers().next(PhraseTrie.ROOT, tokens.word(group.from - 1))
                != PhraseTrie.NONE;
    return object
        && (words.isAny(after, WordClass.SPEECH) || words.isAny(after, WordClass.AUXILIARY));
  }

  /** Returns the token after a comma, "and", or both; 0 where none stands. */
  private int linkEnd(int q) {
    if (q >= stop) {
      return 0;
    }
    int next = q;
    if (q + 2 < stop && tokens.is(q, '(') && tokens.is(q + 2, ')')) {
      return linkEnd(q + 3) > 0 ? linkEnd(q + 3) : 0;
    }
    if (tokens.is(q, ',')) {
      next++;
      if (next < stop && words.is(next, "and")) {
        next++;
      }
    } else if (words.is(q, "and") || tokens.is(q, '&')) {
      next++;
    } else if (words.are(q, "as", "well", "as")) {
      next += 3;
    } else if (words.are(q, "along", "with") || words.are(q, "together", "with")) {
      next += 2;
    }
    if (next > q && next < stop && (words.is(next, "with") || words.is(next, "between"))) {
      return 0;
    }
    return next > q && next < stop ? next : 0;
  }

  /** Returns the actors of the phrase that begins at a token, or null; sets {@link #end}. */
  private List<Actor> phrase(int p) {
    Actor anaphor = anaphor(p);
    if (anaphor != null) {
      return List.of(anaphor);
    }
    List<Actor> those = thoseOf(p);
    if (!those.isEmpty()) {
      return those;
    }
    int q = p;
    boolean own = false;
    while (q < stop
        && tokens.capital(q)
        && senses.get(q, Sense.Kind.HONORIFIC) != null
        && senses.end(q) < stop
        && tokens.is(senses.end(q), ',')) {
      q = senses.end(q) + 1;
    }
    while (q < stop
        && q < p + 5
        && (words.isAny(q, WordClass.DETERMINER) || words.isAny(q, WordClass.MODIFIER))
        && senses.get(q, Sense.Kind.STATE) == null
        && senses.office(q, null) == null) {
      own |= words.is(q, "his") || words.is(q, "her") || words.is(q, "their") || words.is(q, "its");
      q++;
    }
    if (q >= stop) {
      return null;
    }
    List<Actor> states = owners.read(q, stop);
    int afterOwners = states.isEmpty() ? q : owners.end();
    int t = skipModifiers(afterOwners);
    String country = states.isEmpty() ? null : states.get(states.size() - 1).country;
    Title title = t < stop ? titles.read(t, stop, country) : null;
    if (title == null && !states.isEmpty() && states.get(states.size() - 1).modifier) {
      title = describedOfficials(t, country);
    }
    if (title == null && !states.isEmpty() && personNamedLikePlace(q, afterOwners)) {
      states = List.of();
      afterOwners = q;
    }
    if (title != null) {
      return titled(p, own, states, title);
    }
    if (!states.isEmpty()) {
      return untitled(p, states, afterOwners);
    }
    return named(q);
  }

  /** "Those of Japan and China": the holders there of the office named before. */
  private List<Actor> thoseOf(int p) {
    boolean those = (words.is(p, "those") || words.is(p, "that")) && words.is(p + 1, "of");
    if (!those || lastOffice == null) {
      return List.of();
    }
    List<Actor> states = owners.read(p + 2, stop);
    List<Actor> holders = new ArrayList<>(states.size());
    for (Actor state : states) {
      Actor holder = office(Kind.OFFICIAL, p, owners.end(), lastOffice);
      holder.country = state.country;
      holder.body = state.body;
      holders.add(holder);
    }
    end = owners.end();
    return holders;
  }

  /** "Polish financial officials": up to two words that no list has, before officials. */
  private Title describedOfficials(int from, String country) {
    for (int t = from + 1; t < Math.min(stop, from + 3); t++) {
      int before = t - 1;
      boolean describes =
          tokens.shape(before) == Tokens.Shape.LOWER
              && senses.first(before) == null
              && !function(before)
              && !words.isAny(before, WordClass.LIGHT_VERB)
              && !verbLike(before);
      if (!describes) {
        return null;
      }
      Title title = titles.read(t, stop, country);
      if (title != null) {
        return title.plural && title.level == Level.WORKING ? title : null;
      }
    }
    return null;
  }

  private int skipModifiers(int q) {
    int t = q;
    while (t < stop
        && t < q + 3
        && words.isAny(t, WordClass.MODIFIER)
        && senses.get(t, Sense.Kind.SAME_RANK) == null
        && senses.office(t, null) == null) {
      t++;
    }
    return t;
  }

  /** "Milan Kucan", "Jordan Bardella": a place and then a capital word that nothing explains. */
  private boolean personNamedLikePlace(int from, int to) {
    if (to != from + 1 || to >= stop || tokens.glued(to)) {
      return false;
    }
    boolean city =
        senses.get(from, Sense.Kind.CITY) != null
            || senses.get(from, Sense.Kind.CAPITAL) != null
            || senses.get(from, Sense.Kind.STATE) != null;
    return city
        && tokens.shape(to) == Tokens.Shape.CAPITAL
        && tokens.word(to) == Vocabulary.UNKNOWN
        && senses.first(to) == null
        && tokens.shape(from) == Tokens.Shape.CAPITAL;
  }

  private List<Actor> titled(int p, boolean own, List<Actor> states, Title title) {
    int q = title.to;
    lastOffice = title.level == null || title.counterpart ? lastOffice : title;
    if (!states.isEmpty() && words.is(states.get(0).from - 1, "ethnic")) {
      title.outsider = true;
    }
    int shared = states.isEmpty() && title.plural ? ofBothStates(q) : 0;
    if (shared > 0) {
      Actor anaphor = new Actor(Kind.ANAPHOR, p, shared);
      anaphor.count = Anaphora.count(words, q + 1, shared);
      anaphor.level = title.level;
      anaphor.outsider = title.outsider || title.former || title.speaker;
      end = shared;
      return List.of(anaphor);
    }
    List<Actor> complement = List.of();
    if (q + 1 < stop
        && (words.is(q, "of")
            || (words.is(q, "from") && (title.plural || title.counterpart))
            || (words.is(q, "for") && title.plural))) {
      int c = words.is(q + 1, "the") || words.is(q + 1, "both") ? q + 2 : q + 1;
      complement = c < stop ? owners.read(c, stop) : List.of();
      if (complement.isEmpty() || bodyBeforeNoun(complement)) {
        int inner = innerOf(c);
        complement = inner == 0 ? complement : owners.read(inner, stop);
      }
      if (!complement.isEmpty()) {
        int after = owners.end();
        titles.rank(title, complement.get(0).country);
        boolean region = after < stop && words.is(after - 1, "'s");
        q = after;
        if (region && !title.plural) {
          title.outsider = true;
        }
      }
    }
    int name =
        nameStart(q, own || !states.isEmpty() || title.counterpart || precededByThe(p, title));
    int nameEnd = name < 0 ? -1 : names.read(name, stop, true);
    List<Actor> out = new ArrayList<>(2);
    if (nameEnd > name && name >= 0) {
      q = nameEnd;
      Actor person = office(Kind.PERSON, p, q, title);
      person.nameFrom = names.start(name, stop);
      person.nameTo = nameEnd;
      person.plural = false;
      q = ofCountry(person, q, complement);
      if (complement.isEmpty() && person.country != null) {
        titles.rank(title, person.country);
        person.level = title.level;
        person.outsider |= title.outsider;
        person.speaker = title.speaker;
      }
      complement = complement.size() == 1 ? complement : List.of();
      place(person, states, complement, own, title);
      if (title.body != null) {
        person.body = title.body;
        person.country = null;
      }
      for (int i = 0; i < states.size() - 1; i++) {
        if (!states.get(i).modifier || states.get(i).capital) {
          out.add(asState(states.get(i)));
        }
      }
      person.to = q;
      out.add(person);
      q = apposition(person, q);
      if (title.plural) {
        q = moreNames(person, out, q);
      }
      q = markPossessive(out, q);
      end = q;
      return out;
    }
    List<Actor> of = states.isEmpty() ? complement : states;
    if (of.isEmpty()) {
      Actor official = office(Kind.OFFICIAL, p, q, title);
      official.ownDeterminer = own;
      official.indefinite = words.is(p, "a") || words.is(p, "an");
      official.country = title.country;
      official.body = title.body;
      out.add(official);
    }
    boolean qualifier =
        title.level == null && !title.plural && !title.counterpart && q < stop && qualifies(q);
    for (Actor state : of) {
      Actor official = office(Kind.OFFICIAL, p, q, title);
      official.country = state.country;
      official.body = state.body;
      official.modifier = qualifier;
      official.ownDeterminer = own;
      out.add(official);
    }
    q = markPossessive(out, q);
    end = q;
    return out;
  }

  /** "Officials of the two countries": the token after it, or 0. */
  private int ofBothStates(int q) {
    boolean of = words.is(q, "of") || words.is(q, "from");
    int to = of && q + 1 < stop ? Anaphora.end(words, q + 1, stop) : 0;
    return to > q + 2 || (to > 0 && words.is(q + 1, "both")) ? to : 0;
  }

  /** "The U.N. missions": the body only says where they are. */
  private boolean bodyBeforeNoun(List<Actor> owned) {
    return owned.size() == 1
        && owned.get(0).kind == Kind.BODY
        && owners.end() < stop
        && tokens.shape(owners.end()) == Tokens.Shape.LOWER;
  }

  /**
   * "Representatives of the U.N. missions of Poland and Slovakia": where the states begin, or 0.
   */
  private int innerOf(int from) {
    for (int i = from + 1; i < Math.min(stop - 1, from + 5); i++) {
      if (words.is(i, "allies") || words.is(i, "members") || words.is(i, "partners")) {
        return i + 1;
      }
      if (words.is(i, "of") && tokens.shape(i - 1) == Tokens.Shape.LOWER) {
        return words.is(i + 1, "the") ? i + 2 : i + 1;
      }
      if (tokens.is(i, ',')
          || words.isAny(i, WordClass.AUXILIARY)
          || words.isAny(i, WordClass.SPEECH)) {
        return 0;
      }
    }
    return 0;
  }

  private boolean precededByThe(int p, Title title) {
    return words.is(p, "the") && title.level != null;
  }

  private Actor office(Kind kind, int from, int to, Title title) {
    Actor actor = new Actor(kind, from, to);
    actor.level = title.level;
    actor.titleFrom = title.from;
    actor.titleTo = title.to;
    actor.plural = title.plural;
    actor.counterpart = title.counterpart;
    actor.speaker = title.speaker;
    actor.outsider = title.outsider || title.former;
    actor.country = title.country;
    actor.envoy = title.level == Level.SENIOR_OFFICIAL;
    return actor;
  }

  private void place(
      Actor person, List<Actor> states, List<Actor> complement, boolean own, Title title) {
    Actor of =
        !states.isEmpty()
            ? states.get(states.size() - 1)
            : !complement.isEmpty() ? complement.get(0) : null;
    if (of != null && of.kind == Kind.BODY) {
      person.country = null;
      person.body = of.body;
    } else if (of != null && person.country == null) {
      person.country = of.country;
      person.body = of.body;
    }
    person.ownDeterminer = own;
    person.counterpart = title.counterpart;
  }

  private int ofCountry(Actor person, int q, List<Actor> complement) {
    if (!complement.isEmpty() || q + 1 >= stop || !words.is(q, "of")) {
      return q;
    }
    int c = words.is(q + 1, "the") ? q + 2 : q + 1;
    if (c >= stop) {
      return q;
    }
    List<Actor> of = owners.read(c, stop);
    if (of.isEmpty() || (of.get(0).modifier && of.get(0).country == null)) {
      return q;
    }
    int after = owners.firstEnd();
    if (words.is(after - 1, "'s")) {
      person.outsider = true;
      return after;
    }
    person.country = of.get(0).country;
    person.body = of.get(0).body;
    return after;
  }

  /**
   * Where the name of an office's holder begins: right behind it, or behind a comma after "his
   * counterpart".
   */
  private int nameStart(int q, boolean definite) {
    if (q >= stop) {
      return -1;
    }
    if (tokens.is(q, ',') && definite && q + 1 < stop) {
      int nameEnd = names.read(q + 1, stop, false);
      boolean closed =
          nameEnd > q + 2
              && (nameEnd >= stop
                  || tokens.shape(nameEnd) == Tokens.Shape.MARK
                  || words.is(nameEnd, "and")
                  || words.is(nameEnd, "of")
                  || words.isAny(nameEnd, WordClass.PREPOSITION));
      return closed ? q + 1 : -1;
    }
    return q;
  }

  /** ", foreign minister of Poland," behind a name. */
  private int apposition(Actor person, int q) {
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

  /** "Presidents Kovar and Wrona": the office is everybody's. */
  private int moreNames(Actor first, List<Actor> out, int from) {
    int q = from;
    while (q < stop) {
      int next = tokens.is(q, ',') || words.is(q, "and") ? q + 1 : 0;
      if (next > 0 && next < stop && tokens.is(q, ',') && words.is(next, "and")) {
        next++;
      }
      int nameEnd = next == 0 || next >= stop ? 0 : names.read(next, stop, false);
      if (nameEnd <= next || next == 0) {
        return q;
      }
      Actor person = first.copy();
      person.country = null;
      person.body = null;
      person.from = next;
      person.nameFrom = names.start(next, stop);
      person.nameTo = nameEnd;
      q = ofCountry(person, nameEnd, List.of());
      person.to = q;
      out.add(person);
    }
    return q;
  }

  private List<Actor> untitled(int p, List<Actor> states, int after) {
    List<Actor> named = states.size() == 1 ? citizen(p, states.get(0), after) : null;
    if (named != null) {
      return named;
    }
    List<Actor> out = new ArrayList<>(states.size());
    boolean qualifies = qualifies(after) && !joinedStates(states);
    for (int i = 0; i < states.size(); i++) {
      Actor state = states.get(i);
      state.from = i == 0 ? p : state.from;
      boolean last = i == states.size() - 1;
      state.modifier |=
          qualifies && (last || states.stream().allMatch(s -> s.modifier || !s.possessive));
      out.add(state);
    }
    end = after;
    return out;
  }

  /** "Poland and Slovakia share": names that "and" joins qualify no noun. */
  private boolean joinedStates(List<Actor> states) {
    Actor last = states.get(states.size() - 1);
    return states.size() > 1
        && words.is(last.from - 1, "and")
        && !last.possessive
        && states.stream()
            .allMatch(
                s ->
                    s.kind == Kind.STATE
                        && !s.modifier
                        && senses.get(s.from, Sense.Kind.ADJECTIVE) == null);
  }

  /** "Poland's Jan Wrona": a name whose person the story may know. */
  private List<Actor> citizen(int p, Actor state, int after) {
    boolean owner = state.possessive && state.country != null && after < stop;
    int nameEnd = owner ? names.read(after, stop, false) : 0;
    if (nameEnd <= after || !words.is(after - 1, "'s")) {
      return null;
    }
    Actor actor = new Actor(Kind.NAME, p, nameEnd);
    actor.nameFrom = names.start(after, stop);
    actor.nameTo = nameEnd;
    actor.country = state.country;
    end = markPossessive(List.of(actor), nameEnd);
    return List.of(actor);
  }

  private Actor asState(Actor state) {
    state.modifier = false;
    return state;
  }

  /** Returns whether a noun follows that a state's name only qualifies: "U.S. complaints". */
  private boolean qualifies(int after) {
    if (after >= stop
        || tokens.shape(after) == Tokens.Shape.MARK
        || tokens.shape(after) == Tokens.Shape.NUMBER) {
      return after < stop && tokens.is(after, '-') && tokens.glued(after);
    }
    if (words.is(after - 1, "'s")) {
      return true;
    }
    if (function(after)) {
      return false;
    }
    if (tokens.capital(after)) {
      return !Calendar.names(tokens, after);
    }
    return !verbLike(after);
  }

  /** Words of the grammar, which describe nothing. */
  private boolean function(int token) {
    return words.isAny(token, WordClass.PREPOSITION)
        || words.isAny(token, WordClass.CONJUNCTION)
        || words.isAny(token, WordClass.CLAUSE)
        || words.isAny(token, WordClass.AUXILIARY)
        || words.isAny(token, WordClass.ADVERB)
        || words.isAny(token, WordClass.DETERMINER)
        || words.isAny(token, WordClass.SPEECH);
  }

  /** Words that are surely verbs: past forms, and those of the rules. */
  private boolean verbLike(int token) {
    String text = tokens.text();
    int e = tokens.end(token);
    boolean past =
        e - tokens.start(token) > 3 && text.charAt(e - 1) == 'd' && text.charAt(e - 2) == 'e';
    int node = grammar.triggers().next(PhraseTrie.ROOT, tokens.word(token));
    boolean trigger =
        tokens.word(token) != 0
            && node != PhraseTrie.NONE
            && grammar.triggers().meanings(node).stream()
                .anyMatch(t -> t.form() != Trigger.Form.NOUN);
    int cue =
        tokens.word(token) == 0
            ? PhraseTrie.NONE
            : grammar.cues().next(PhraseTrie.ROOT, tokens.word(token));
    return past || trigger || cue != PhraseTrie.NONE;
  }

  private List<Actor> named(int q) {
    int nameEnd = names.read(q, stop, false);
    if (nameEnd <= q) {
      return null;
    }
    Actor actor = new Actor(Kind.NAME, q, nameEnd);
    actor.nameFrom = names.start(q, stop);
    actor.nameTo = nameEnd;
    int e = nameEnd;
    boolean full = nameEnd - q > 1;
    if (full || surname(q)) {
      e = apposition(actor, nameEnd);
      if (actor.titleFrom >= 0 && (full || actor.country != null)) {
        actor.kind = Kind.PERSON;
        actor.to = e;
      } else {
        e = nameEnd;
      }
    }
    end = markPossessive(List.of(actor), e);
    return List.of(actor);
  }

  /** A single name that is surely one: it stands inside a sentence, here or elsewhere. */
  private boolean surname(int q) {
    if (tokens.shape(q) != Tokens.Shape.CAPITAL || senses.first(q) != null) {
      return false;
    }
    if (!tokens.beginsSentence(q)) {
      return true;
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.hash(i) == tokens.hash(q) && tokens.capital(i) && !tokens.beginsSentence(i)) {
        return true;
      }
    }
    return false;
  }

  private int markPossessive(List<Actor> out, int q) {
    if (q < stop && (words.is(q, "'s") || tokens.is(q, '\'') || tokens.is(q, '\u2019'))) {
      out.get(out.size() - 1).possessive = true;
      out.get(out.size() - 1).to = q + 1;
      return q + 1;
    }
    return q;
  }

  private Actor anaphor(int p) {
    int to = Anaphora.end(words, p, stop);
    if (to == 0) {
      return null;
    }
    Actor actor = new Actor(Kind.ANAPHOR, p, to);
    actor.count = Anaphora.count(words, p, to);
    end = to;
    return actor;
  }
}
