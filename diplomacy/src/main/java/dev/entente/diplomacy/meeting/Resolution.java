package dev.entente.diplomacy.meeting;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntSupplier;

/**
 * Clusters the mentions of one key into meetings. The result is a function of the set of mentions
 * in force; a change looks at its neighbourhood in time only ({@link Board} has the rules). For one
 * thread, and one key at a time; stores of several keys may be one.
 *
 * <p>What was read and worked out of the keys used last is remembered, so that a change costs what
 * it changes. Nobody else may write to the store.
 */
public final class Resolution {

  private final MentionStore store;
  private final IntSupplier most;
  private final Map<MeetingKey, Stock> stocks = new LinkedHashMap<>(64, 0.75f, true);
  private int remembered;

  /**
   * @param store the mentions in force
   * @param most how many mentions and answers may be remembered, of all keys; each takes some 1.2
   *     KB
   */
  public Resolution(MentionStore store, IntSupplier most) {
    this.store = Objects.requireNonNull(store, "resolution needs a store");
    this.most = Objects.requireNonNull(most, "resolution needs a bound for what it remembers");
  }

  /**
   * Takes one story's change in and returns what it changes.
   *
   * <p>The records in {@link Outcome#changed()} and {@link Outcome#removed()} depend on the sets of
   * mentions and rulings alone; {@link Outcome#events()} tell of this one step and so depend on the
   * order.
   *
   * @param key who meets
   * @param change what the story says now and said before of this key
   * @param rulings those on this key
   * @throws IllegalArgumentException when a mention is of another key, or of another story than the
   *     cause
   */
  public Outcome apply(MeetingKey key, StoryChange change, Collection<Ruling> rulings) {
    Objects.requireNonNull(rulings, "resolution needs the rulings, none at least");
    check(key, change);
    Stock stock = take(key);
    Board before = new Board(Shelves.before(stock, change));
    Board after = new Board(Shelves.after(stock, change));
    Ripple.Meetings meetings = Ripple.of(before, after, change);
    if (!rulings.isEmpty()) {
      meetings = ruled(key, change, rulings, before, after, meetings);
    }
    write(key, change, store);
    after.shelves().keep();
    stock.follow(change);
    putBack(stock);
    return Comparison.of(new Cause(change.cause(), null), meetings);
  }

  private Ripple.Meetings ruled(
      MeetingKey key,
      StoryChange change,
      Collection<Ruling> rulings,
      Board before,
      Board after,
      Ripple.Meetings meetings) {
    Anchors anchors = new Anchors(key, store);
    List<Cluster> old = ruled(key, rulings, anchors.known(), before, meetings.before());
    anchors.follow(change, rulings);
    return new Ripple.Meetings(old, ruled(key, rulings, anchors.known(), after, meetings.after()));
  }

  /**
   * Takes a decision in and returns what it changes.
   *
   * @param key who meets
   * @param decision the key of the decision that was made or taken back
   * @param before the rulings on this key that were in force
   * @param after those in force from now on; where they hang on is noted in the store
   */
  public Outcome rule(
      MeetingKey key, String decision, Collection<Ruling> before, Collection<Ruling> after) {
    Anchors anchors = new Anchors(key, store);
    Map<String, Mention> known = new HashMap<>(anchors.known());
    anchors.find(before, after);
    known.putAll(anchors.known());
    Stock stock = take(key);
    List<Cluster> meetings = heads(new Board(Shelves.of(stock)), known.values());
    putBack(stock);
    return Comparison.of(
        new Cause(null, decision),
        new Ripple.Meetings(
            Bench.rule(key, before, known, meetings), Bench.rule(key, after, known, meetings)));
  }

  /** Returns what is remembered of a key; that is lost unless it is put back. */
  private Stock take(MeetingKey key) {
    Stock stock = stocks.remove(key);
    if (stock == null) {
      return new Stock(key, store);
    }
    remembered -= stock.size();
    return stock;
  }

  /** Remembers a key again, and lets go of those not used for the longest time. */
  private void putBack(Stock stock) {
    if (stock.isWorn()) {
      return;
    }
    stocks.put(stock.key(), stock);
    remembered += stock.size();
    Iterator<Stock> eldest = stocks.values().iterator();
    while (remembered > most.getAsInt()) {
      remembered -= eldest.next().size();
      eldest.remove();
    }
  }

  /** Carries out rulings on meetings, and on those of their anchors that are not among them. */
  private static List<Cluster> ruled(
      MeetingKey key,
      Collection<Ruling> rulings,
      Map<String, Mention> anchors,
      Board board,
      List<Cluster> touched) {
    Map<String, Cluster> clusters = new TreeMap<>();
    touched.forEach(cluster -> clusters.put(cluster.id(), cluster));
    heads(board, anchors.values()).forEach(cluster -> clusters.put(cluster.id(), cluster));
    return Bench.rule(key, rulings, anchors, clusters.values());
  }

  private static void write(MeetingKey key, StoryChange change, MentionStore store) {
    for (Mention mention : change.retracted()) {
      Shelves.standing(mention).forEach(shelf -> store.delete(shelf.row(key, mention)));
    }
    for (Mention mention : change.asserted()) {
      Shelves.standing(mention).forEach(shelf -> store.put(shelf.row(key, mention), mention));
    }
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

  /** As {@link #of(MeetingKey, Collection)}, with rulings. */
  public static List<ResolvedMeeting> of(
      MeetingKey key, Collection<Mention> mentions, Collection<Ruling> rulings) {
    Map<String, Mention> anchors = new HashMap<>();
    mentions.forEach(mention -> anchors.put(Merging.idAnchoredOn(key, mention), mention));
    return Bench.rule(key, rulings, anchors, clusters(key, mentions)).stream()
        .map(Cluster::meeting)
        .sorted(Comparator.comparing(ResolvedMeeting::meetingId))
        .toList();
  }

  static List<Cluster> clusters(MeetingKey key, Collection<Mention> mentions) {
    MentionStore store = MentionStore.inMemory();
    for (Mention mention : mentions) {
      Shelves.standing(mention).forEach(shelf -> store.put(shelf.row(key, mention), mention));
    }
    return heads(new Board(Shelves.of(new Stock(key, store))), mentions);
  }

  /** Returns the meetings of some mentions, by id. */
  private static List<Cluster> heads(Board board, Collection<Mention> mentions) {
    Map<String, Root> heads = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      board.head(mention).ifPresent(head -> heads.put(head.earliest().id(), head));
    }
    return heads.values().stream()
        .map(board::cluster)
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
