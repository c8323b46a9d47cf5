package dev.entente.dashboard.read;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The public topics as tables. One thread applies updates; any number may ask.
 *
 * <p>What it holds is a function of the records read, so any number of copies side by side say the
 * same once they have read the same.
 */
public final class ReadModel implements AutoCloseable {

  /** Who wants to know of every update, on the thread that applies it. */
  public interface Listener {

    /** Something has been taken in; the tables show it already. */
    void applied(Update update, Where where);

    /** How it goes has changed. */
    void moved(Health health);

    /** All has been forgotten, and is read again from the start. */
    void startedOver();
  }

  private final Store store;
  private final Clock clock;
  private final MeetingTable meetings;
  private final EventTable events;
  private final RelationTable relations = new RelationTable();
  private final FeedTable feeds = new FeedTable();
  private final ProviderTable providers = new ProviderTable();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private volatile Position position = Position.START;
  private volatile Health health;
  private volatile boolean caughtUp;

  /**
   * @param store where meetings and changes rest; it is closed with the model
   * @param clock for how long something lasts, never for what is shown
   */
  public ReadModel(Store store, Clock clock) {
    this.store = Objects.requireNonNull(store, "the read model needs a store");
    this.clock = Objects.requireNonNull(clock, "the read model needs a clock");
    meetings = store.meetings();
    events = store.events();
    health = Health.starting(clock.instant());
  }

  /** Returns the meetings. */
  public MeetingTable meetings() {
    return meetings;
  }

  /** Returns what changed. */
  public EventTable events() {
    return events;
  }

  /** Returns the pairs. */
  public RelationTable relations() {
    return relations;
  }

  /** Returns how the feeds are doing. */
  public FeedTable feeds() {
    return feeds;
  }

  /** Returns who supplies stories. */
  public ProviderTable providers() {
    return providers;
  }

  /** Returns how far the topics have been read. */
  public Position position() {
    return position;
  }

  /** Returns whether it can be believed. */
  public Health health() {
    return health;
  }

  /** Tells a listener of every update from now on. */
  public void listen(Listener listener) {
    listeners.add(Objects.requireNonNull(listener, "there is no listener"));
  }

  /** Takes a record in. For one thread. */
  public void apply(Update update, Where where) {
    if (position.covers(where)) {
      return;
    }
    if (update instanceof Update.OfFeed feed) {
      // Producers say so each minute, news or none: nobody is called to look.
      feeds.put(feed.feed(), feed.latest());
      position = position.after(where);
      return;
    }
    // Java 17 has no switch over sealed types.
    if (update instanceof Update.OfMeeting meeting) {
      meeting.latest().ifPresentOrElse(meetings::put, () -> meetings.remove(meeting.meetingId()));
    } else if (update instanceof Update.OfRelation relation) {
      relation
          .latest()
          .ifPresentOrElse(
              state -> relations.put(relation.pair(), state),
              () -> relations.remove(relation.pair()));
    } else if (update instanceof Update.OfEvent changed) {
      events.put(EventTable.Entry.of(changed.event(), where));
      providers.heard(changed.event());
    }
    position = position.after(where);
    health = health.heard(Instant.ofEpochMilli(where.timestamp()));
    listeners.forEach(listener -> listener.applied(update, where));
  }

  /** Passes over a record that cannot be read. For the thread that applies. */
  void passOver(Where where) {
    position = position.after(where);
    health = health.passedOver();
  }

  /** Says that everything that was there has been read, and the topics answer. */
  public void live() {
    caughtUp = true;
    move(Health.State.LIVE, Optional.empty());
  }

  /** Says that the topics do not answer. */
  public void disconnected(String why) {
    move(caughtUp ? Health.State.DISCONNECTED : Health.State.CATCHING_UP, Optional.of(why));
  }

  /** Forgets everything. For the thread that applies. */
  void startOver() {
    caughtUp = false;
    meetings.clear();
    events.clear();
    relations.clear();
    providers.clear();
    feeds.clear();
    position = Position.START;
    move(Health.State.CATCHING_UP, Optional.empty());
    listeners.forEach(Listener::startedOver);
  }

  private void move(Health.State state, Optional<String> why) {
    Health before = health;
    health = before.moved(state, why, clock.instant());
    if (!health.equals(before)) {
      listeners.forEach(listener -> listener.moved(health));
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
