package dev.entente.streams.state;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * The values used last, by key: beside a store, so that they need not be decoded again.
 *
 * @param <V> the values, immutable
 */
public final class Recent<V> {

  private final Map<String, V> values = new LinkedHashMap<>(64, 0.75f, true);
  private final IntSupplier most;

  /**
   * @param most how many may be remembered
   */
  public Recent(IntSupplier most) {
    this.most = most;
  }

  /** Returns a value that is remembered, or null. */
  public V get(String key) {
    return values.get(key);
  }

  /** Remembers a value; null forgets the one before. */
  public void put(String key, V value) {
    if (value == null) {
      values.remove(key);
      return;
    }
    values.put(key, value);
    while (values.size() > most.getAsInt()) {
      values.remove(values.keySet().iterator().next());
    }
  }
}
