package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import java.util.List;

/** Reads names of states and bodies that no office follows, and the citizens that they name. */
final class StateReader {

  private final Senses senses;
  private final NameReader names;
  private final Qualifier qualifier;
  private final Words words;
  private final InstitutionReader institutions;
  private final JointInstitution commissions;
  private int stop;
  private int end;

  StateReader(Senses senses, NameReader names, Qualifier qualifier, Words words) {
    this.senses = senses;
    this.names = names;
    this.qualifier = qualifier;
    this.words = words;
    this.institutions = new InstitutionReader(words);
    this.commissions = new JointInstitution(words);
  }

  void reset(Tokens text) {
    institutions.reset(text);
    commissions.reset(text);
  }

  /** Returns the token after what was read last. */
  int end() {
    return end;
  }

  /**
   * Returns the states, which are modifiers where they only qualify a noun, or the citizen.
   *
   * @param p where the phrase begins
   * @param after the token behind the names
   * @param limit the end of the sentence
   */
  List<Actor> read(int p, List<Actor> states, int after, int limit) {
    stop = limit;
    end = after;
    if (states.size() == 1 && institution(p, states.get(0), after)) {
      return states;
    }
    int joint = joint(states, after);
    if (joint > 0) {
      return together(p, states, joint);
    }
    List<Actor> named = states.size() == 1 ? citizen(p, states.get(0), after) : null;
    if (named != null) {
      return named;
    }
    boolean ethnic = words.is(states.get(0).from - 1, "ethnic");
    boolean qualifies = qualifier.qualifies(after) && !joinedStates(states);
    for (int i = 0; i < states.size(); i++) {
      Actor state = states.get(i);
      state.outsider |= ethnic;
      state.from = i == 0 ? p : state.from;
      boolean last = i == states.size() - 1;
      state.modifier |= qualifies && (last || Actors.all(states, s -> s.modifier || !s.possessive));
    }
    return states;
  }

  /** "Poland's Export Board": an agency through which its state acts. */
  private boolean institution(int p, Actor state, int after) {
    boolean owns = state.country != null && !state.capital && (state.possessive || state.modifier);
    int nameEnd = owns ? institutions.end(after, stop) : 0;
    if (nameEnd == 0 || words.is(nameEnd, "'s")) {
      return false;
    }
    state.possessive = false;
    state.modifier = false;
    state.from = p;
    state.to = nameEnd;
    end = nameEnd;
    return true;
  }

  /** "The Slovak-Polish Joint Commission": the end of its name, or 0. */
  private int joint(List<Actor> states, int after) {
    boolean pair =
        states.size() > 1
            && Actors.all(states, s -> s.kind == Kind.STATE && s.country != null && !s.possessive);
    return pair ? commissions.end(states.get(0).from, after, stop) : 0;
  }

  /** What states run together is those states. */
  private List<Actor> together(int p, List<Actor> states, int to) {
    for (int i = 0; i < states.size(); i++) {
      Actor state = states.get(i);
      state.modifier = false;
      state.from = i == 0 ? p : state.from;
      state.to = i == states.size() - 1 ? to : state.to;
    }
    end = to;
    return states;
  }

  /** "Poland and Slovakia share": names that "and" joins qualify no noun. */
  private boolean joinedStates(List<Actor> states) {
    Actor last = states.get(states.size() - 1);
    return states.size() > 1
        && words.is(last.from - 1, "and")
        && !last.possessive
        && Actors.all(
            states,
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
    end = nameEnd;
    return Actors.alone(actor);
  }
}
