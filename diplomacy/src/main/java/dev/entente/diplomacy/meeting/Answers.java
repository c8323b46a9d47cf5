package dev.entente.diplomacy.meeting;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What one side of a change knows of one kind of question, each answer worked out once. An answer
 * that was read from nothing that the change touches is the same on both sides, and stays true for
 * the changes that follow: it is kept with the key's {@link Stock}.
 *
 * @param <Q> what is asked about
 * @param <A> the answer, immutable
 */
final class Answers<Q, A> {

  private final Map<Q, Answer<A>> common;
  private final Map<Q, Answer<A>> own;
  private final Shelves shelves;

  private Answers(Map<Q, Answer<A>> common, Map<Q, Answer<A>> own, Shelves shelves) {
    this.common = common;
    this.own = own;
    this.shelves = shelves;
    shelves.add(this);
  }

  /** Asked about values that are equal where they mean the same. */
  static <Q, A> Answers<Q, A> of(Map<Q, Answer<A>> common, Shelves shelves) {
    return new Answers<>(common, new HashMap<>(), shelves);
  }

  /** Asked about mentions, each of which is one object in its stock: comparing them costs more. */
  static <A> Answers<Mention, A> byMention(
      IdentityHashMap<Mention, Answer<A>> common, Shelves shelves) {
    return new Answers<>(common, new IdentityHashMap<>(), shelves);
  }

  /** Returns the answer, worked out where it is not known; no answer may rest on itself. */
  A get(Q question, Function<Q, A> work) {
    Answer<A> answer = common.get(question);
    if (answer == null || !shelves.confirm(answer)) {
      answer = own.get(question);
    }
    if (answer == null) {
      Extent outer = shelves.beginReading();
      A value = work.apply(question);
      Extent extent = shelves.endReading(outer);
      answer = shelves.stock().answer(value, extent);
      (shelves.changes(extent) ? own : common).put(question, answer);
    } else {
      shelves.rests(answer.extent());
    }
    return answer.value();
  }

  /** The change is made: what was worked out on this side is true from now on. */
  void keep() {
    own.forEach(
        (question, answer) ->
            common.put(question, shelves.stock().answer(answer.value(), answer.extent())));
  }
}
