package dev.entente.diplomacy.meeting;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Clusters the mentions of one key into meetings. The result is a function of the set of mentions
 * in force; a change looks at its neighbourhood in time only ({@link Board} has the rules). For one
 * thread and one key at a time; stores of several keys may be one.
 */
public final class Resolution {

  private Resolution() {}

  /**
   * Takes one story's change in and returns what it changes.
   *
   * <p>The records in {@link Outcome#changed()} and {@link Outcome#removed()} depend on the set of
   * mentions alone; {@link Outcome#events()} tell of this one step and so depend on the order.
   *
   * @param key who meets
   * @param change what the story says now and said before of this key
   * @param store the mentions in force; updated
   * @throws IllegalArgumentException when a mention is of another key, or of another story than the
   *     cause
   */
  public static Outcome apply(MeetingKey key, StoryChange change, MentionStore store) {
    Objects.requireNonNull(store, "resolution needs a store");
    check(key, change);
    Stock stock = new Stock(key, store);
    Ripple.Meetings meetings =
        Ripple.of(
            key,
            new Board(Shelves.before(stock, change)),
            new Board(Shelves.after(stock, change)),
            change);
    for (Mention mention : change.retracted()) {
      Shelves.standing(mention).forEach(shelf -> store.delete(shelf.row(key, mention)));
    }
    for (Mention mention : change.asserted()) {
      Shelves.standing(mention).forEach(shelf -> store.put(shelf.row(key, mention), mention));
    }
    return Comparison.of(change.cause(), meetings);
  }

  /**
   * Returns the meetings that a set of mentions makes, worked out from nothing: what any sequence
   * of {@link #apply} must end in.
   *
   * @param mentions all of one key, no two with one id
   * @return by id
   */
  public static List<ResolvedMeeting> of(MeetingKey key, Collection<Mention> mentions) {
    return clusters(key, mentions).stream().map(Cluster::meeting).toList();
  }

  static List<Cluster> clusters(MeetingKey key, Collection<Mention> mentions) {
    MentionStore store = MentionStore.inMemory();
    for (Mention mention : mentions) {
      Shelves.standing(mention).forEach(shelf -> store.put(shelf.row(key, mention), mention));
    }
    Board board = new Board(Shelves.of(new Stock(key, store)));
    Map<String, Root> heads = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      Root head = board.head(board.root(mention));
      heads.put(head.earliest().id(), head);
    }
    return heads.values().stream()
        .map(head -> Cluster.of(key, board, head))
        .sorted(Comparator.comparing(Cluster::id))
        .toList();
  }

  private static void check(MeetingKey key, StoryChange change) {
    Objects.requireNonNull(key, "resolution needs the key of the meetings");
    Objects.requireNonNull(change, "resolution needs a change");
    for (List<Mention> mentions : List.of(change.retracted(), change.asserted())) {
      for (Mention mention : mentions) {
        if (!MeetingKey.of(mention.told()).equals(key)
            || !mention.story().storyKey().equals(change.cause().storyKey())) {
          throw new IllegalArgumentException(
              "a change of " + key + " by " + change.cause().storyKey() + " holds " + mention.id());
        }
      }
    }
  }
}
