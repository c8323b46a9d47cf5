package dev.entente.dashboard.read;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some of many.
 *
 * <p>A page may be shorter than asked for and still have a next one: a search that finds little
 * stops after a bounded number of records.
 *
 * @param items in order
 * @param next where the next page begins; nothing after the last
 */
public record Page<T>(List<T> items, Optional<String> next) {

  public Page {
    items = List.copyOf(items);
  }

  /** Returns the page with each item made into something else. */
  public <R> Page<R> map(Function<? super T, ? extends R> each) {
    return new Page<>(items.stream().<R>map(each).toList(), next);
  }
}
