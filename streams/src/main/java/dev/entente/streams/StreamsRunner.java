package dev.entente.streams;

import dev.entente.schemas.RegistryUnavailableException;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topic;
import dev.entente.schemas.Topics;
import dev.entente.schemas.admin.BrokerRefusedException;
import dev.entente.schemas.admin.BrokerUnavailableException;
import dev.entente.schemas.admin.Brokers;
import dev.entente.schemas.admin.ExitCode;
import dev.entente.schemas.admin.NotReadyException;
import dev.entente.schemas.admin.TopicCheck;
import dev.entente.streams.accept.AcceptStorySupplier;
import dev.entente.streams.accept.StoryReader;
import dev.entente.streams.faults.Brake;
import dev.entente.streams.faults.DeadLetterOffice;
import dev.entente.streams.link.LinkStoriesSupplier;
import dev.entente.streams.state.StoryTally;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The streams application: checks what it needs, starts, waits, and stops cleanly.
 *
 * <p>Use: {@link #start}, then {@link #awaitRunning} where that matters, then {@link #await};
 * {@link #close} from anywhere, such as a shutdown hook.
 */
public final class StreamsRunner implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StreamsRunner.class);

  private final StreamsSettings settings;
  private final SchemaRegistry registry;
  private final StateSlot slot;
  private final StateAge age;
  private final StateDiary diary;
  private final SharedRocksDb rocksDb;
  private final ThreadRecovery recovery;
  private final KafkaStreams streams;
  private final CountDownLatch running = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);

  private StreamsRunner(
      StreamsSettings settings,
      SchemaRegistry registry,
      Supplier<StoryReader> readers,
      StateSlot slot,
      StateAge age) {
    Topics topics = settings.topics();
    Clock clock = Clock.systemUTC();
    this.settings = settings;
    this.slot = slot;
    this.age = age;
    this.registry = registry;
    rocksDb = new SharedRocksDb(settings.rocksdbMebibytes());
    Brake brake = new Brake(settings.deadLettersPerMinute(), clock);
    recovery = new ThreadRecovery(brake, clock);
    StreamsConfig config =
        new StreamsConfig(
            KafkaSettings.of(
                settings,
                slot.folder(),
                Map.of(
                    DeadLetterOffice.SETTING,
                    new DeadLetterOffice(topics.deadLetters(), brake),
                    SharedRocksDb.SETTING,
                    rocksDb)));
    streams =
        new KafkaStreams(new EntenteTopology(config, topics, registry, readers).get(), config);
    streams.setUncaughtExceptionHandler(recovery);
    streams.setStateListener((now, before) -> changed(now));
    diary = StateDiary.keep(age, this::isRunning, clock, StateDiary.PERIOD);
  }

  /**
   * Checks broker, registry, topics, schemas and state folder, and starts.
   *
   * @param settings what it is told
   * @param readers gives each task something that reads stories
   * @throws RunFailure if anything is missing or wrong; one line and an exit code
   */
  public static StreamsRunner start(StreamsSettings settings, Supplier<StoryReader> readers) {
    Objects.requireNonNull(settings, "no settings");
    Objects.requireNonNull(readers, "nothing that reads stories");
    // Asked for every schema here, it knows them all: from then on the registry may be away.
    SchemaRegistry registry = SchemaRegistry.connect(settings.registry());
    check(settings, registry);
    StateCheck.require(settings);
    StateSlot slot = StateSlot.claim(settings.stateDir());
    StateAge age = new StateAge(slot.folder(), settings.applicationId());
    age.dropOld(Clock.systemUTC().instant());
    StreamsRunner runner = new StreamsRunner(settings, registry, readers, slot, age);
    runner.streams.start();
    LOG.info("started {} in {}", settings.applicationId(), slot.folder());
    return runner;
  }

  /** Returns whether it processes stories within the time given; a restore can take long. */
  public boolean awaitRunning(Duration time) throws InterruptedException {
    return running.await(time.toMillis(), TimeUnit.MILLISECONDS)
        && recovery.end().isEmpty()
        && stopped.getCount() > 0;
  }

  /**
   * Returns what the deliveries came to that this instance is in charge of: all of them, where it
   * runs alone.
   *
   * @throws IllegalStateException while it does not run
   */
  public Tally tally() {
    Tally tally = Tally.NONE;
    for (String store : List.of(AcceptStorySupplier.TALLY, LinkStoriesSupplier.TALLY)) {
      try (KeyValueIterator<String, StoryTally> all = counters(store).all()) {
        while (all.hasNext()) {
          tally = tally.plus(all.next().value);
        }
      } catch (InvalidStateStoreException e) {
        throw new IllegalStateException("it does not run", e);
      }
    }
    return tally;
  }

  /** Returns whether it processes stories now: not while it restores, or hands out partitions. */
  public boolean isRunning() {
    return streams.state() == KafkaStreams.State.RUNNING;
  }

  /** Returns whether it has stopped for good, by itself or because it was told to. */
  public boolean isStopped() {
    return stopped.getCount() == 0;
  }

  /** Returns what Kafka's clients and Kafka Streams measure of themselves. */
  public Map<MetricName, ? extends Metric> metrics() {
    return streams.metrics();
  }

  /**
   * Waits until it has stopped.
   *
   * @throws RunFailure if it stopped by itself: why, and the exit code
   */
  public void await() throws InterruptedException {
    stopped.await();
    recovery
        .end()
        .ifPresent(
            failure -> {
              throw failure;
            });
  }

  /** Stops it: finishes the work at hand, leaves the group and gives the state folder back. */
  @Override
  public synchronized void close() {
    recovery.stop();
    diary.close();
    boolean clean =
        streams.close(
            CloseOptions.timeout(settings.stopTimeout())
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    if (!clean) {
      LOG.warn("not stopped within {} s", settings.stopTimeout().toSeconds());
      return;
    }
    stopped.countDown();
    running.countDown();
    rocksDb.close();
    registry.close();
    age.left(Clock.systemUTC().instant());
    slot.close();
  }

  private ReadOnlyKeyValueStore<String, StoryTally> counters(String store) {
    return streams.store(
        StoreQueryParameters.fromNameAndType(store, QueryableStoreTypes.keyValueStore()));
  }

  private void changed(KafkaStreams.State now) {
    switch (now) {
      case RUNNING -> running.countDown();
      case ERROR, NOT_RUNNING -> {
        stopped.countDown();
        running.countDown();
      }
      case CREATED, REBALANCING, PENDING_SHUTDOWN, PENDING_ERROR -> {}
    }
  }

  private static void check(StreamsSettings settings, SchemaRegistry registry) {
    Map<String, Object> admin = new HashMap<>(settings.kafka());
    admin.put(StreamsSettings.BOOTSTRAP_SERVERS, settings.bootstrapServers());
    try (Brokers brokers = Brokers.connect(admin)) {
      TopicCheck.require(needed(settings.topics()), brokers, registry);
    } catch (BrokerUnavailableException | RegistryUnavailableException e) {
      throw new RunFailure(ExitCode.UNAVAILABLE, e.getMessage(), e);
    } catch (BrokerRefusedException | NotReadyException | IllegalArgumentException e) {
      throw new RunFailure(ExitCode.MISCONFIGURED, e.getMessage(), e);
    }
  }

  /** On a secured cluster it does not see how the feeds are, and need not. */
  private static List<? extends Topic<?>> needed(Topics topics) {
    return topics.all().stream().filter(topic -> !topic.equals(topics.feedStatus())).toList();
  }
}
