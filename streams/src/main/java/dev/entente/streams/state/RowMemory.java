package dev.entente.streams.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Rows of a state store, with those of the keys used last in memory: a scan of the store and the
 * decoding of what it finds cost more than what is done with it. A key of few rows is remembered
 * whole; of one with more, what was asked for lately. Everything written goes to the store at once,
 * which nobody else may write: one for each task's processor, made when it starts.
 *
 * @param <V> the rows' values, immutable
 */
public final class RowMemory<V> {

  /** A key of more rows is not read whole: that would cost more than the scans it saves. */
  private static final int WHOLE_ROWS = 200;

  /**
   * So many are read when a key is first asked for: more would cost more than what is asked of a
   * key that is soon forgotten, and where memory is short most are.
   */
  private static final int FIRST_ROWS = 40;

  /** A key that was asked for so often, by some four changes, is worth being read whole. */
  private static final int OFTEN = 100;

  /** Answers in memory of a key that is not read whole. */
  private static final int ANSWERS = 500;

  private final KeyValueStore<String, V> store;
  private final char separator;
  private final IntSupplier most;
  private final Map<String, Region> regions = new LinkedHashMap<>(64, 0.75f, true);
  private int rows;

  /**
   * @param store the store
   * @param separator ends the key at the beginning of each row's name
   * @param most how many rows may be remembered, of all keys
   */
  public RowMemory(KeyValueStore<String, V> store, char separator, IntSupplier most) {
    this.store = Objects.requireNonNull(store, "there is no store to remember");
    this.separator = separator;
    this.most = Objects.requireNonNull(most, "no bound for what is remembered");
  }

  /** What is asked of a key's rows; descending with a limit, or all of them ascending. */
  private record Question(String fromRow, String toRow, Optional<Integer> limit) {
    boolean concerns(String row) {
      return fromRow.compareTo(row) <= 0 && toRow.compareTo(row) >= 0;
    }
  }

  /** What is in memory of one key: all of its rows, or some, and some answers. */
  private final class Region {
    private final NavigableMap<String, Optional<V>> known = new TreeMap<>();
    private final Map<Question, List<V>> answers = new HashMap<>();
    private boolean whole;
    private int asked;

    private int size() {
      return known.size() + answers.values().stream().mapToInt(List::size).sum();
    }
  }

  /** Returns a row. */
  public Optional<V> get(String row) {
    Region region = region(row);
    Optional<V> known = region.known.get(row);
    if (known == null && !region.whole) {
      known = Optional.ofNullable(store.get(row));
      remember(region, row, known);
    }
    return known == null ? Optional.empty() : known;
  }

  /** Writes a row; null deletes it. */
  public void put(String row, V value) {
    store.put(row, value);
    Region region = region(row);
    if (region.whole && value == null) {
      rows -= region.known.remove(row) == null ? 0 : 1;
    } else {
      remember(region, row, Optional.ofNullable(value));
    }
    Iterator<Map.Entry<Question, List<V>>> answers = region.answers.entrySet().iterator();
    while (answers.hasNext()) {
      Map.Entry<Question, List<V>> answer = answers.next();
      if (answer.getKey().concerns(row)) {
        rows -= answer.getValue().size();
        answers.remove();
      }
    }
  }

  /** Returns the rows of one key from one name to another, both included, ascending. */
  public List<V> between(String fromRow, String toRow) {
    return answer(new Question(fromRow, toRow, Optional.empty()));
  }

  /** Returns the last of them, descending. */
  public List<V> latest(String fromRow, String toRow, int limit) {
    return answer(new Question(fromRow, toRow, Optional.of(limit)));
  }

  private List<V> answer(Question question) {
    Region region = region(question.fromRow());
    if (region.whole) {
      NavigableMap<String, Optional<V>> asked =
          region.known.subMap(question.fromRow(), true, question.toRow(), true);
      return first(
          question.limit().isPresent() ? asked.descendingMap() : asked,
          question.limit().orElse(Integer.MAX_VALUE));
    }
    List<V> known = region.answers.get(question);
    if (known == null) {
      if (region.answers.size() >= ANSWERS) {
        forgetAnswers(region);
      }
      known = read(question);
      region.answers.put(question, known);
      rows += known.size();
      trim(region);
    }
    return known;
  }

  private List<V> first(NavigableMap<String, Optional<V>> asked, int limit) {
    List<V> found = new ArrayList<>();
    Iterator<Optional<V>> values = asked.values().iterator();
    while (found.size() < limit && values.hasNext()) {
      values.next().ifPresent(found::add);
    }
    return found;
  }

  /**
   * Reads from the store. Backwards through a store with a cache, an iterator of Kafka 4.3.1 also
   * comes to rows that were deleted since the last commit, with their old value or with none: each
   * row is asked for by itself.
   */
  private List<V> read(Question question) {
    List<V> found = new ArrayList<>();
    boolean backwards = question.limit().isPresent();
    int limit = question.limit().orElse(Integer.MAX_VALUE);
    try (KeyValueIterator<String, V> range =
        backwards
            ? store.reverseRange(question.fromRow(), question.toRow())
            : store.range(question.fromRow(), question.toRow())) {
      while (found.size() < limit && range.hasNext()) {
        KeyValue<String, V> row = range.next();
        V value = backwards ? store.get(row.key) : row.value;
        if (value != null) {
          found.add(value);
        }
      }
    }
    return List.copyOf(found);
  }

  private Region region(String row) {
    String key = row.substring(0, row.indexOf(separator) + 1);
    Region region = regions.get(key);
    if (region == null) {
      region = new Region();
      regions.put(key, region);
      load(region, key, FIRST_ROWS);
    }
    region.asked++;
    if (region.asked == OFTEN && !region.whole) {
      load(region, key, WHOLE_ROWS);
    }
    return region;
  }

  /** Reads the first rows of a key, all of them where there are no more. */
  private void load(Region region, String key, int most) {
    rows -= region.size();
    String end = key.substring(0, key.length() - 1) + (char) (separator + 1);
    try (KeyValueIterator<String, V> range = store.range(key, end)) {
      for (int read = 0; range.hasNext() && read < most; read++) {
        KeyValue<String, V> row = range.next();
        region.known.put(row.key, Optional.of(row.value));
      }
      region.whole = !range.hasNext();
    }
    if (region.whole) {
      region.answers.clear();
    }
    rows += region.size();
    trim(region);
  }

  private void remember(Region region, String row, Optional<V> value) {
    rows += region.known.put(row, value) == null ? 1 : 0;
    if (region.known.size() > 2 * WHOLE_ROWS) {
      rows -= region.known.size();
      region.known.clear();
      region.whole = false;
    }
    trim(region);
  }

  private void forgetAnswers(Region region) {
    rows -= region.answers.values().stream().mapToInt(List::size).sum();
    region.answers.clear();
  }

  /** Lets go of the keys not used for the longest time, never of the one in use. */
  private void trim(Region used) {
    Iterator<Region> eldest = regions.values().iterator();
    while (rows > most.getAsInt() && eldest.hasNext()) {
      Region region = eldest.next();
      if (region != used) {
        rows -= region.size();
        eldest.remove();
      }
    }
  }
}
