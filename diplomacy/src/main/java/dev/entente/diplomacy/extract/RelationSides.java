package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.relation.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the states that a cue speaks of. */
final class RelationSides {

  private static final int REACH = 16;
  private static final int OBJECT_REACH = 8;
  private static final int TARGET_REACH = 7;
  private static final int OWNER_REACH = 5;
  private static final int MUTUAL_REACH = 12;
  private static final int PASSIVE_REACH = 4;
  private static final int MOST_PAIRS = 6;
  private static final int LARGEST_GROUP = 8;

  private static final WordSet MUTUAL = WordSet.of("bilateral", "both", "their", "mutual", "each");

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

  private static final WordSet CAUGHT =
      WordSet.of("locked", "engaged", "involved", "embroiled", "remain", "remained", "stood");

  private static final WordSet BEING =
      WordSet.of("been", "was", "were", "is", "are", "be", "being");

  private static final WordSet OTHER_SIDE =
      WordSet.of("with", "between", "and", "to", "among", "including");

  private static final WordSet RECIPIENT = WordSet.of("to", "for", "of", "from");

  private static final Frame NOBODY =
      new Frame(
          "relation",
          Frame.Family.NOUN,
          Set.of(),
          null,
          null,
          false,
          false,
          false,
          List.of(),
          false);

  private final Words words;
  private final Senses senses;
  private final AnaphoraResolver anaphora;
  private Tokens tokens;
  private RelationCue cue;
  private Clause clause;
  private Context context;
  private int at;
  private int end;
  private int from;
  private int to;

  RelationSides(Words words, Senses senses) {
    this.words = words;
    this.senses = senses;
    this.anaphora = new AnaphoraResolver(words);
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /** Returns the first token of the sides found last. */
  int from() {
    return from;
  }

  /** Returns the token after the sides found last. */
  int to() {
    return to;
  }

  /** Returns the pairs, or larger groups, that a cue between two tokens speaks of. */
  List<SortedSet<String>> of(
      RelationCue ofCue, Clause ofClause, Context ofContext, int first, int last) {
    cue = ofCue;
    clause = ofClause;
    context = ofContext;
    at = first;
    end = last;
    from = first;
    to = last;
    List<SortedSet<String>> found =
        switch (cue.kind()) {
          case BOND -> bond();
          case ACT -> act();
          case HARM -> harm();
          case AID -> aid();
          case NONE -> List.of();
        };
    return found.size() > MOST_PAIRS ? found.subList(0, MOST_PAIRS) : found;
  }

  // ------------------------------------------------------------------ one does it to the other

  private List<SortedSet<String>> act() {
    List<SortedSet<String>> pairs = new ArrayList<>(1);
    Group after = object();
    if (after == null) {
      return pairs;
    }
    boolean passive = words.is(end, "by");
    Group before = joined() ? first() : lastBefore(at, true);
    if (before == null
        || (passive && at - before.to > PASSIVE_REACH)
        || (!passive && isPassive())) {
      return pairs;
    }
    cross(sides(before, true), sides(after, true), pairs);
    if (pairs.isEmpty()) {
      Group earlier = lastBefore(before.from, true);
      if (earlier != null) {
        cross(sides(earlier, true), sides(after, true), pairs);
      }
    }
    return pairs;
  }

  /** "And condemned": a second verb has the subject of the first. */
  private boolean joined() {
    int i = at - 1;
    while (i > clause.from
        && (words.isAny(i, WordClass.AUXILIARY) || words.isAny(i, WordClass.ADVERB))) {
      i--;
    }
    return words.is(i, "and") || words.is(i, "but");
  }

  /** The first group of the sentence with a state. */
  private Group first() {
    for (Group group : clause.groups) {
      if (group.to <= at && !sides(group, true).isEmpty()) {
        return group;
      }
    }
    return null;
  }

  /** The nearest state after the cue, in the same clause. */
  private Group object() {
    for (Group group : clause.groups) {
      if (group.from >= end && group.from - end <= OBJECT_REACH) {
        if (isCut(end, group.from) || isElsewhere(group.from)) {
          return null;
        }
        if (!sides(group, true).isEmpty()) {
          return group;
        }
      }
    }
    return null;
  }

  /** "Criticised the panels in Poland": no object, but where it is. */
  private boolean isElsewhere(int token) {
    for (int i = end; i < token; i++) {
      boolean within = words.is(i, "by") || words.are(i - 1, "end", "to");
      if (words.isAny(i, WordClass.PREPOSITION) && !within) {
        return true;
      }
    }
    return false;
  }

  /** "Who had been accused": somebody whom nobody names does it. */
  private boolean isPassive() {
    if (tokens.text(at, at + 1).endsWith("ing")) {
      return false;
    }
    for (int i = Math.max(clause.from, at - 2); i < at; i++) {
      if (words.isOneOf(i, BEING)) {
        return true;
      }
    }
    return false;
  }

  /** The nearest group with a state that ends before a token. */
  private Group lastBefore(int token, boolean adjectives) {
    Group found = null;
    for (Group group : clause.groups) {
      if (group.to <= token && !sides(group, adjectives).isEmpty()) {
        found = group;
      }
    }
    return found;
  }

  private boolean isCut(int first, int last) {
    for (int i = first; i < last; i++) {
      boolean clauseWord = words.isAny(i, WordClass.CLAUSE) && !words.is(i, "as");
      if (clauseWord || tokens.is(i, ';') || tokens.is(i, ',')) {
        return true;
      }
    }
    return false;
  }

  // ------------------------------------------------------------------ quarrels and violence

  private List<SortedSet<String>> harm() {
    List<SortedSet<String>> pairs = new ArrayList<>(1);
    Group target = target();
    List<Actor> hit = target == null ? List.of() : sides(target, true);
    if (target != null && words.is(target.from - 1, "between")) {
      cross(hit, hit, pairs);
      return pairs;
    }
    Group owner = owner();
    List<Actor> own = owner == null ? List.of() : sides(owner, true);
    if (countries(own).size() > 1) {
      cross(own, own, pairs);
      return pairs;
    }
    if (owner != null && !hit.isEmpty()) {
      cross(own, hit, pairs);
    }
    if (pairs.isEmpty() && owner == null && !hit.isEmpty()) {
      Group subject = isDone(target) ? lastBefore(at, true) : null;
      cross(subject == null ? List.of() : sides(subject, true), hit, pairs);
    }
    if (pairs.isEmpty() && owner != null && hit.isEmpty()) {
      victim(own, pairs);
    }
    if (pairs.isEmpty() && owner == null && hit.isEmpty()) {
      together(pairs);
    }
    if (pairs.isEmpty() && isTheirs()) {
      known(pairs, Set.of());
    }
    return pairs;
  }

  /** "Is in dispute with Poland", "imposed sanctions on Poland"; not "condemned attacks on it". */
  private boolean isDone(Group target) {
    for (int i = end; i < target.from; i++) {
      if (words.is(i, "with")) {
        return true;
      }
    }
    for (int i = Math.max(clause.from, at - OWNER_REACH); i < end; i++) {
      if (words.isOneOf(i, DOING)) {
        return true;
      }
    }
    return words.is(end - 1, "with");
  }

  /** "Their trade dispute", "the two countries' row". */
  private boolean isTheirs() {
    for (int i = Math.max(clause.from, at - OWNER_REACH); i < at; i++) {
      boolean theirs = words.is(i, "their") || words.is(i, "bilateral") || words.is(i, "mutual");
      boolean ofTheTwo = words.is(i, "two") && words.isOneOf(i + 2, POSSESSIVES);
      if ((theirs && isPhrase(i + 1, at)) || (ofTheTwo && isPhrase(i + 3, at))) {
        return true;
      }
    }
    return words.are(end, "between", "the", "two") || words.are(end, "between", "them");
  }

  /** "On Poland", "against Poland", "with Poland", "between Slovakia and Poland", "by Poland". */
  private Group target() {
    Group found = null;
    for (Group group : clause.groups) {
      if (found != null || group.from < end || group.from - end > TARGET_REACH) {
        continue;
      }
      boolean between = words.is(group.from - 1, "between") && sides(group, true).size() > 1;
      boolean struck = words.isOneOf(group.from - 1, TARGET) || theStruck(group.from);
      if ((between || struck) && !sides(group, true).isEmpty() && !isCut(end, group.from)) {
        found = group;
      }
    }
    return found;
  }

  /** "In northern Ukraine", "on the Polish border". */
  private boolean theStruck(int token) {
    for (int i = token - 1; i >= Math.max(end, token - 3); i--) {
      if (words.isOneOf(i, TARGET)) {
        return true;
      }
      if (words.isAny(i, WordClass.PREPOSITION) || words.isAny(i, WordClass.CONJUNCTION)) {
        return false;
      }
    }
    return false;
  }

  /** "Polish attacks", "Poland's war", "the Slovak-Polish dispute", "attacks by Poland". */
  private Group owner() {
    Group before = null;
    for (Group group : clause.groups) {
      if (group.to <= at
          && at - group.to <= OWNER_REACH
          && isPhrase(words.is(group.to, "'s") ? group.to + 1 : group.to, at)) {
        boolean owns =
            (group.possessive() || group.modifier() || group.to == at) && !isGuessed(group);
        before = owns && !sides(group, true).isEmpty() ? group : before;
      }
      if (before == null && group.from > end && group.from - end <= 3) {
        boolean by = words.is(group.from - 1, "by") || words.is(group.from - 2, "by");
        if (by && !sides(group, true).isEmpty()) {
          return group;
        }
      }
    }
    return before == null && isIts() ? lastBefore(at, true) : before;
  }

  /** "Lifted its sanctions": those of the state named last. */
  private boolean isIts() {
    for (int i = Math.max(clause.from, at - OWNER_REACH); i < at; i++) {
      if ((words.is(i, "its") || words.is(i, "his")) && isPhrase(i + 1, at)) {
        return true;
      }
    }
    return false;
  }

  /** A person whose state nobody says: no ground for calling a state the attacker. */
  private static boolean isGuessed(Group group) {
    return group.actors.stream()
        .anyMatch(actor -> actor.person != null && !actor.person.countryTold());
  }

  /** Nothing but words that a noun may have before it. */
  private boolean isPhrase(int first, int last) {
    for (int i = first; i < last; i++) {
      boolean free =
          !tokens.is(i, ',')
              && !tokens.is(i, ';')
              && !words.isAny(i, WordClass.PREPOSITION)
              && !words.isAny(i, WordClass.AUXILIARY)
              && !words.isAny(i, WordClass.CLAUSE)
              && !words.isAny(i, WordClass.SPEECH)
              && !words.is(i, "'s");
      if (!free) {
        return false;
      }
    }
    return true;
  }

  /** "Hold Poland to account for its aggression": against the other state of the sentence. */
  private void victim(List<Actor> own, List<SortedSet<String>> pairs) {
    Actor nearest = null;
    for (Group group : clause.groups) {
      for (Actor actor : group.anaphor() ? List.<Actor>of() : sides(group, true)) {
        boolean other =
            actor.person == null && !actor.possessive && !countries(own).contains(actor.country);
        if (other && (actor.to <= at || nearest == null)) {
          nearest = actor;
        }
      }
    }
    if (nearest != null) {
      cross(own, List.of(nearest), pairs);
    }
  }

  /** "Slovakia and Poland are in dispute", "clashes killed three Slovaks and two Poles". */
  private void together(List<SortedSet<String>> pairs) {
    for (Group group : clause.groups) {
      boolean close =
          group.to <= at ? isPredicate(group.to) : group.from - end <= REACH && group.from >= end;
      if (close && !group.anaphor()) {
        List<Actor> sides = sides(group, true);
        if (countries(sides).size() == 2) {
          cross(sides, sides, pairs);
          return;
        }
      }
    }
  }

  /** Nothing but small words stands between a subject and the cue: "are at odds". */
  private boolean isPredicate(int first) {
    for (int i = first; i < at; i++) {
      boolean small =
          words.isAny(i, WordClass.AUXILIARY)
              || words.isAny(i, WordClass.ADVERB)
              || words.isAny(i, WordClass.PREPOSITION)
              || words.isAny(i, WordClass.DETERMINER)
              || words.isOneOf(i, CAUGHT);
      if (!small) {
        return false;
      }
    }
    return true;
  }

  // ------------------------------------------------------------------ help

  private List<SortedSet<String>> aid() {
    List<SortedSet<String>> pairs = new ArrayList<>(2);
    for (Group group : clause.groups) {
      if (group.from < end || group.from - end > OBJECT_REACH) {
        continue;
      }
      boolean given =
          words.isOneOf(group.from - 1, RECIPIENT)
              || words.isOneOf(group.from - 2, RECIPIENT)
              || group.from == end;
      List<Actor> recipients = sides(group, true);
      if (given && !recipients.isEmpty() && !isCut(end, group.from)) {
        Group giver = giver();
        cross(giver == null ? List.of() : sides(giver, true), recipients, pairs);
        Candidate last = context.last(2);
        if (pairs.isEmpty() && last != null) {
          cross(last.actors, recipients, pairs);
        }
        break;
      }
    }
    if (pairs.isEmpty()) {
      Group giver = giver();
      known(pairs, giver == null ? Set.of() : countries(sides(giver, true)));
    }
    return pairs;
  }

  /** "Polish aid": its owner; else whom the sentence is about. */
  private Group giver() {
    Group owner = owner();
    return owner != null && owner.to <= at ? owner : first();
  }

  // ------------------------------------------------------------------ between them

  private List<SortedSet<String>> bond() {
    List<Actor> left = new ArrayList<>();
    List<Actor> right = new ArrayList<>();
    List<Actor> earlier = new ArrayList<>();
    boolean withList = false;
    for (Group group : clause.groups) {
      List<Actor> sides = sides(group, false);
      if (sides.isEmpty()) {
        continue;
      }
      if (group.to <= at) {
        withList = words.is(group.from - 1, "with") || words.is(group.from - 1, "and");
        earlier = left;
        left = sides;
      } else if (group.from >= end && right.isEmpty() && group.from - end < REACH) {
        right = isOther(group) ? sides : right;
      }
    }
    List<SortedSet<String>> pairs = new ArrayList<>(2);
    if (ofMeetings(left, pairs)) {
      return pairs;
    }
    if (countries(left).size() > 1 && !withList) {
      among(left, pairs);
    } else if (withList && !earlier.isEmpty()) {
      cross(earlier, left, pairs);
    } else if (countries(right).size() > 1 && words.is(right.get(0).from - 1, "between")) {
      among(right, pairs);
    } else {
      cross(left, right, pairs);
      if (pairs.isEmpty() && countries(left).size() > 1) {
        among(left, pairs);
      }
    }
    if (pairs.isEmpty()) {
      Set<String> named = countries(left);
      named.addAll(countries(right));
      known(pairs, named);
    }
    return pairs;
  }

  /** "With Poland", "and Poland", "to Poland"; not "on Poland", "in Poland". */
  private boolean isOther(Group group) {
    int i = group.from - 1;
    while (i > end && words.isAny(i, WordClass.DETERMINER)) {
      i--;
    }
    return group.from - end <= 2 || words.isOneOf(i, OTHER_SIDE);
  }

  /** In a sentence that tells of meetings, "their" ties are those of the sides. */
  private boolean ofMeetings(List<Actor> left, List<SortedSet<String>> pairs) {
    for (Candidate candidate : context.toldIn(clause.sentence)) {
      if (candidate.countries().size() == 2
          && candidate.countries().containsAll(countries(left))
          && !pairs.contains(candidate.countries())) {
        pairs.add(candidate.countries());
      }
    }
    return pairs.size() > 1;
  }

  /**
   * The states of the meeting told last, where the sentence speaks of "the two", or names one of
   * them.
   */
  private void known(List<SortedSet<String>> pairs, Set<String> named) {
    Candidate last = context.last(0);
    if (last == null || last.countries().size() < 2 || last.countries().size() > LARGEST_GROUP) {
      return;
    }
    SortedSet<String> states = last.countries();
    boolean friendly =
        cue.signal() == Signal.COOPERATION
            || cue.signal() == Signal.AGREEMENT
            || cue.signal() == Signal.THAW;
    if (states.containsAll(named) && (friendly || isMutual())) {
      pairs.add(states);
    }
  }

  private boolean isMutual() {
    for (int i = Math.max(clause.from, at - MUTUAL_REACH);
        i < Math.min(clause.to, end + MUTUAL_REACH);
        i++) {
      if (words.isOneOf(i, MUTUAL)) {
        return true;
      }
    }
    return false;
  }

  // ------------------------------------------------------------------ states of groups

  /** A joint act of three or more is one statement about all of them. */
  private void among(List<Actor> actors, List<SortedSet<String>> pairs) {
    SortedSet<String> states = new TreeSet<>(countries(actors));
    if (states.size() > 1 && states.size() <= LARGEST_GROUP) {
      pairs.add(states);
      cover(actors);
    }
  }

  private void cross(List<Actor> left, List<Actor> right, List<SortedSet<String>> pairs) {
    for (Actor a : left) {
      for (Actor b : right) {
        boolean two = a.country != null && b.country != null && !a.country.equals(b.country);
        if (two && isState(a) && isState(b)) {
          SortedSet<String> pair = new TreeSet<>(List.of(a.country, b.country));
          if (!pairs.contains(pair)) {
            pairs.add(pair);
            cover(List.of(a, b));
          }
        }
      }
    }
  }

  private void cover(List<Actor> actors) {
    for (Actor actor : actors) {
      boolean here = actor.from >= clause.from && actor.to <= clause.to;
      from = here ? Math.min(from, actor.from) : from;
      to = here ? Math.max(to, actor.to) : to;
    }
  }

  private static boolean isState(Actor actor) {
    return actor.country != null && actor.country.length() == 3;
  }

  private static Set<String> countries(List<Actor> actors) {
    Set<String> countries = new TreeSet<>();
    actors.stream().filter(RelationSides::isState).forEach(actor -> countries.add(actor.country));
    return countries;
  }

  /**
   * Those of a list that can stand in a relation; an adjective before any other noun only where
   * {@code adjectives} says so.
   */
  private List<Actor> sides(Group group, boolean adjectives) {
    Candidate nobody = new Candidate(NOBODY, Trigger.Form.NOUN, clause.sentence, at, end);
    List<Actor> sides = new ArrayList<>(2);
    for (Actor actor : anaphora.resolve(group, nobody, clause, context, null)) {
      boolean adjective = actor.modifier && !actor.possessive && actor.kind == Kind.STATE;
      boolean beside =
          group.to <= at && at - group.to < 4 && (group.to == at || tied(group.to, end));
      boolean acting =
          !adjective || beside || (adjectives && (isNoun(actor) || isStately(actor.to)));
      boolean outsider = actor.outsider && actor.person == null;
      if (isState(actor) && acting && actor.kind != Kind.NAME && (adjectives || !outsider)) {
        sides.add(actor);
      }
    }
    return sides;
  }

  /** "Poland", "Poles", before whatever word; "U.S." may be either. */
  private boolean isNoun(Actor actor) {
    boolean noun =
        senses.get(actor.from, Sense.Kind.STATE) != null
            || senses.get(actor.from, Sense.Kind.PEOPLE) != null;
    return noun && senses.get(actor.from, Sense.Kind.ADJECTIVE) == null;
  }

  /** "Polish troops", "the Polish farm policy": what a state has or does, not a Polish film. */
  private boolean isStately(int token) {
    for (int i = token; i < Math.min(clause.to, token + 3); i++) {
      if (words.isAny(i, WordClass.STATELY)) {
        return true;
      }
      if (words.isAny(i, WordClass.PREPOSITION) || words.isAny(i, WordClass.CONJUNCTION)) {
        return false;
      }
    }
    return false;
  }

  /** Returns whether a word for a relation stands there: "ties", "cooperation". */
  private boolean tied(int first, int last) {
    for (int i = first; i < last; i++) {
      if (words.isAny(i, WordClass.WITH_TAKER)) {
        return true;
      }
    }
    return false;
  }
}
