package dev.entente.streams.link;

import dev.entente.diplomacy.version.DigestStore;
import dev.entente.diplomacy.version.StoryDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Digests of one provider in a state store, under everything that they are looked for by: a row for
 * day and city, one for each name, one for each name that they mean. Rows are sorted by their UTF-8
 * bytes, and no part of a row's name holds a control character. What was found is remembered, for
 * one delivery asks the same several times: made for each, while nobody else writes.
 */
final class StoredDigests implements DigestStore {

  private static final char SEPARATOR = '\n';

  /** Sorts after the separator and before whatever a row's name is made of. */
  private static final char AFTER_SEPARATOR = '\u000B';

  private static final String BY_CITY = "city";
  private static final String BY_NAME = "name";
  private static final String BY_REFERENCE = "reference";

  private final KeyValueStore<String, StoryDigest> store;
  private final String provider;
  private final Map<String, List<StoryDigest>> found = new HashMap<>();

  /**
   * @param store rows of all providers of a task
   * @param provider whose these are
   */
  StoredDigests(KeyValueStore<String, StoryDigest> store, String provider) {
    this.store = store;
    this.provider = provider;
  }

  /** Puts digests in the place of others; what stays the same is not written. */
  void replace(Collection<StoryDigest> before, Collection<StoryDigest> next) {
    for (StoryDigest digest : before) {
      if (!next.contains(digest)) {
        rows(digest).forEach(store::delete);
      }
    }
    for (StoryDigest digest : next) {
      if (!before.contains(digest)) {
        rows(digest).forEach(row -> store.put(row, digest));
      }
    }
    found.clear();
  }

  @Override
  public Collection<StoryDigest> of(LocalDate day, String city) {
    return under(BY_CITY, day.toString(), city);
  }

  @Override
  public Collection<StoryDigest> of(LocalDate day) {
    return under(BY_CITY, day.toString());
  }

  @Override
  public Collection<StoryDigest> called(String name) {
    return under(BY_NAME, name);
  }

  @Override
  public Collection<StoryDigest> naming(String name) {
    return under(BY_REFERENCE, name);
  }

  private List<String> rows(StoryDigest digest) {
    List<String> rows = new ArrayList<>();
    String id = digest.storyId();
    if (digest.provisional()) {
      rows.add(row(BY_CITY, digest.day().toString(), digest.city()) + id);
    }
    digest.names().forEach(name -> rows.add(row(BY_NAME, name) + id));
    String kind = digest.kind() == StoryDigest.Kind.NOTE ? "note " + digest.day() : "story";
    for (String name : digest.references()) {
      rows.add(row(BY_REFERENCE, name) + id + SEPARATOR + kind);
    }
    return rows;
  }

  private Collection<StoryDigest> under(String... parts) {
    return found.computeIfAbsent(row(parts), this::beginningWith);
  }

  private List<StoryDigest> beginningWith(String first) {
    String end = first.substring(0, first.length() - 1) + AFTER_SEPARATOR;
    List<StoryDigest> digests = new ArrayList<>();
    try (KeyValueIterator<String, StoryDigest> rows = store.range(first, end)) {
      rows.forEachRemaining(row -> digests.add(row.value));
    }
    return List.copyOf(digests);
  }

  /** Returns the beginning of a row's name, with a separator at its end. */
  private String row(String... parts) {
    return provider + SEPARATOR + String.join("" + SEPARATOR, parts) + SEPARATOR;
  }
}
