package dev.entente.bench.quality;

import dev.entente.diplomacy.relation.Signal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a story says of how each pair of countries stands: something good, something bad, or both.
 * Whether a good word is a thaw or an agreement does not matter.
 */
final class Statements {

  private static final Set<Signal> GOOD =
      EnumSet.of(Signal.THAW, Signal.COOPERATION, Signal.AGREEMENT);

  /** True for good. */
  private final Map<Pair, Set<Boolean>> byPair = new HashMap<>();

  private Statements() {}

  static Statements of(Told told) {
    Statements statements = new Statements();
    for (ToldRelation relation : told.relations()) {
      for (Pair pair : Pair.among(relation.countries())) {
        statements
            .byPair
            .computeIfAbsent(pair, none -> new HashSet<>())
            .add(GOOD.contains(relation.signal()));
      }
    }
    return statements;
  }

  /** Counts how many of a label's statements were read, and how often the contrary was. */
  void compare(Statements read, Tally tally) {
    tally.add(Count.STATEMENTS_LABELLED, size());
    tally.add(Count.STATEMENTS_READ, read.size());
    byPair.forEach(
        (pair, labelled) -> {
          Set<Boolean> found = read.byPair.getOrDefault(pair, Set.of());
          int right = (int) labelled.stream().filter(found::contains).count();
          tally.add(Count.STATEMENTS, right);
          tally.addIf(right == 0 && !found.isEmpty(), Count.STATEMENTS_CONTRADICTED);
        });
  }

  private int size() {
    return byPair.values().stream().mapToInt(Collection::size).sum();
  }
}
