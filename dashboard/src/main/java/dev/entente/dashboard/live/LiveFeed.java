package dev.entente.dashboard.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.dashboard.read.Health;
import dev.entente.dashboard.read.Position;
import dev.entente.dashboard.read.ReadModel;
import dev.entente.dashboard.read.Update;
import dev.entente.dashboard.read.Where;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Tells all subscribers of every change, and those who come back of what they missed.
 *
 * <p>An event's id is the {@link Position} of somebody who has seen it and all before it. It means
 * the same on every copy of the dashboard. What is no longer remembered ends in a {@code resync}:
 * then everything is to be asked for anew.
 */
public final class LiveFeed implements ReadModel.Listener, AutoCloseable {

  /** How many messages somebody may have missed, some minutes of a busy day. */
  private static final int REMEMBERED = 5_000;

  private static final Duration PING = Duration.ofSeconds(15);
  private static final byte[] PING_BYTES = ": ping\n\n".getBytes(UTF_8);

  private final ReadModel model;
  private final Function<Update, String> json;
  private final Function<Health, String> healthJson;
  private final Recent recent;
  private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService worker;
  private final Future<?> pings;
  private final Object lock = new Object();

  /** Guarded by the lock, as everything that subscribers are told in order. */
  private final List<Message> untold = new ArrayList<>();

  private Position told = Position.START;
  private boolean telling;

  /**
   * @param model what to listen to
   * @param json what is told of an update, on one line; its type is {@link #typeOf}
   * @param healthJson what is told of a change of health
   */
  public LiveFeed(
      ReadModel model, Function<Update, String> json, Function<Health, String> healthJson) {
    this(model, json, healthJson, REMEMBERED);
  }

  LiveFeed(
      ReadModel model,
      Function<Update, String> json,
      Function<Health, String> healthJson,
      int remembered) {
    this.model = Objects.requireNonNull(model, "the feed needs a model");
    this.json = json;
    this.healthJson = healthJson;
    this.recent = new Recent(remembered);
    worker = Executors.newSingleThreadScheduledExecutor(LiveFeed::thread);
    pings =
        worker.scheduleAtFixedRate(
            () -> tell(PING_BYTES), PING.toSeconds(), PING.toSeconds(), TimeUnit.SECONDS);
    model.listen(this);
  }

  /** Returns the type of the event that tells of an update. */
  public static String typeOf(Update update) {
    // Java 17 has no switch over sealed types.
    if (update instanceof Update.OfEvent) {
      return "change";
    }
    return update instanceof Update.OfMeeting ? "meeting" : "relation";
  }

  /** Returns how many are told. */
  public int subscribers() {
    return subscribers.size();
  }

  @Override
  public void applied(Update update, Where where) {
    synchronized (lock) {
      untold.add(new Message(where, typeOf(update), json.apply(update)));
      if (!telling) {
        telling = true;
        worker.execute(this::tellAll);
      }
    }
  }

  @Override
  public void moved(Health health) {
    byte[] bytes = Message.passing("status", healthJson.apply(health));
    worker.execute(() -> tell(bytes));
  }

  @Override
  public void startedOver() {
    synchronized (lock) {
      untold.clear();
      recent.clear();
      told = Position.START;
      tell(Message.notice("resync", "{}", told));
    }
  }

  /**
   * Adds a subscriber.
   *
   * @param seen what it has seen before; nothing for a new one
   */
  void subscribe(Subscriber subscriber, Optional<Position> seen) {
    synchronized (lock) {
      String health = healthJson.apply(model.health());
      Optional<List<Message>> missed = seen.flatMap(position -> recent.after(position, told));
      if (missed.isPresent()) {
        subscriber.offer(retold(health, seen.get(), missed.get()));
      } else {
        String type = seen.isPresent() ? "resync" : "hello";
        subscriber.offer(Message.notice(type, health, told));
      }
      subscribers.add(subscriber);
    }
  }

  private static byte[] retold(String health, Position seen, List<Message> missed) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(Message.notice("hello", health, seen));
    Position running = seen;
    for (Message message : missed) {
      running = running.after(message.where());
      bytes.writeBytes(message.bytes(running));
    }
    return bytes.toByteArray();
  }

  /** Forgets a subscriber. */
  void unsubscribe(Subscriber subscriber) {
    subscribers.remove(subscriber);
  }

  @Override
  public void close() {
    pings.cancel(false);
    worker.shutdownNow();
    subscribers.forEach(Subscriber::end);
    subscribers.clear();
  }

  /** Tells what has gathered in one piece: one write a subscriber, however much came at once. */
  private void tellAll() {
    synchronized (lock) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (Message message : untold) {
        told = told.after(message.where());
        recent.add(message);
        if (!subscribers.isEmpty()) {
          bytes.writeBytes(message.bytes(told));
        }
      }
      untold.clear();
      telling = false;
      if (bytes.size() > 0) {
        tell(bytes.toByteArray());
      }
    }
  }

  private void tell(byte[] bytes) {
    synchronized (lock) {
      List<Subscriber> lost =
          subscribers.stream().filter(subscriber -> !subscriber.offer(bytes)).toList();
      lost.forEach(this::unsubscribe);
      lost.forEach(Subscriber::end);
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "tell-subscribers");
    thread.setDaemon(true);
    return thread;
  }
}
