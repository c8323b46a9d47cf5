package dev.entente.dashboard.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/**
 * Sort keys within scopes ("all meetings", "those of KOR"), each with a note that is enough to pass
 * most of them over.
 */
final class SortedIndex {

  /** Between scope and sort key; sorts before anything that they hold. */
  private static final char BREAK = '\u0001';

  private static final char AFTER_BREAK = '\u0002';

  private final MVMap<String, String> entries;

  SortedIndex(MVMap<String, String> entries) {
    this.entries = entries;
  }

  void put(String scope, String sortKey, String note) {
    entries.put(scope + BREAK + sortKey, note);
  }

  void remove(String scope, String sortKey) {
    entries.remove(scope + BREAK + sortKey);
  }

  void clear() {
    entries.clear();
  }

  /**
   * Goes through a scope and gathers a page.
   *
   * @param span where to go
   * @param limit most items of the page
   * @param most entries to look at, found or not
   * @param each makes an item of a sort key and its note, or nothing to pass it over
   */
  <T> Page<T> page(Span span, int limit, int most, BiFunction<String, String, Optional<T>> each) {
    String low = span.scope() + BREAK + span.low().orElse("");
    String high =
        span.high().map(key -> span.scope() + BREAK + key).orElse(span.scope() + AFTER_BREAK);
    Cursor<String, String> cursor =
        span.descending() ? entries.cursor(high, low, true) : entries.cursor(low, high, false);
    List<T> items = new ArrayList<>();
    String last = null;
    for (int seen = 0; cursor.hasNext(); ) {
      String key = cursor.next();
      if (key.compareTo(low) < 0 || key.compareTo(high) >= 0) {
        continue;
      }
      String sortKey = key.substring(span.scope().length() + 1);
      if (span.after().isPresent() && span.after().get().equals(sortKey)) {
        continue;
      }
      if (items.size() == limit || seen == most) {
        return new Page<>(items, Optional.of(last));
      }
      seen++;
      last = sortKey;
      each.apply(sortKey, cursor.getValue()).ifPresent(items::add);
    }
    return new Page<>(items, Optional.empty());
  }

  /**
   * A part of a scope.
   *
   * @param scope which
   * @param from first sort key, inclusive; nothing for the scope's own
   * @param to last sort key, exclusive; nothing for the scope's own
   * @param after the last sort key of the page before
   * @param descending from the last to the first
   */
  record Span(
      String scope,
      Optional<String> from,
      Optional<String> to,
      Optional<String> after,
      boolean descending) {

    private Optional<String> low() {
      return !descending && after.isPresent() ? after : from;
    }

    /** The key of the page before is let in, so that reading can begin there; it is passed over. */
    private Optional<String> high() {
      return descending && after.isPresent() ? after.map(key -> key + BREAK) : to;
    }
  }
}
