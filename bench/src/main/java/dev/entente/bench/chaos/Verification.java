package dev.entente.bench.chaos;

import dev.entente.bench.traffic.Delivery;
import dev.entente.schemas.AvroSerdes;
import dev.entente.schemas.DeadLetters;
import dev.entente.schemas.diplomacy.MeetingEvent;
import dev.entente.schemas.wire.DeadLetter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/** What must hold when all deliveries are worked off. */
final class Verification {

  /** A killed instance's transaction is ended by the broker after ten seconds. */
  private static final Duration TRANSACTIONS_END = Duration.ofSeconds(40);

  /** Counters are told within a second of what they count, and committed. */
  private static final Duration COUNTERS_COME = Duration.ofSeconds(10);

  private static final Duration POLL = Duration.ofMillis(500);

  private final Stage stage;
  private final Tables tables;
  private final Account account;
  private final List<Delivery> deliveries;
  private final CompletableFuture<Model> reference;

  /** Begins to work out what must come of the deliveries. */
  Verification(Stage stage, List<Delivery> deliveries, Reference reference) {
    this.stage = stage;
    this.deliveries = deliveries;
    this.tables = new Tables(stage.kafka(), stage.registry());
    this.account = Account.of(deliveries);
    this.reference = reference.of(account.inForce(), stage.folder().resolve("model"));
  }

  /** Looks at everything. */
  List<Check> run() throws InterruptedException {
    List<Check> checks = new ArrayList<>();
    boolean caughtUp = stage.awaitCaughtUp();
    stage.note("everything is worked off: counting");
    checks.add(Check.that("committed offsets are at the input's end", caughtUp, ""));
    checks.add(noOpenTransaction());
    stage.note("no transaction is open any more");
    checks.add(everyStoryAccountedFor());
    checks.add(deadLettersAreTheMalformed());
    SortedMap<String, String> meetings = tables.table(stage.topics().meetings());
    stage.note("tables read");
    Model model = reference.join();
    stage.note("model made");
    checks.add(same("meetings", model.meetings(), meetings));
    checks.add(same("relations", model.relations(), tables.table(stage.topics().relations())));
    checks.add(eventsBalance(meetings));
    return checks;
  }

  private Check noOpenTransaction() {
    long deadline = System.nanoTime() + TRANSACTIONS_END.toNanos();
    Set<TopicPartition> open = openTransactions();
    while (!open.isEmpty() && System.nanoTime() < deadline) {
      pause();
      open = openTransactions();
    }
    return Check.that("no transaction is open", open.isEmpty(), open.isEmpty() ? "" : open + "");
  }

  private Set<TopicPartition> openTransactions() {
    try (Admin admin = Admin.create(stage.kafka())) {
      Set<String> names =
          admin.listTopics().names().get().stream()
              .filter(name -> !name.startsWith("_"))
              .collect(Collectors.toSet());
      Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
      admin
          .describeTopics(names)
          .allTopicNames()
          .get()
          .forEach(
              (name, topic) ->
                  topic
                      .partitions()
                      .forEach(
                          partition ->
                              ends.put(
                                  new TopicPartition(name, partition.partition()),
                                  OffsetSpec.latest())));
      var committed =
          admin
              .listOffsets(ends, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
              .all()
              .get();
      var all = admin.listOffsets(ends).all().get();
      Set<TopicPartition> open = new HashSet<>();
      all.forEach(
          (partition, end) -> {
            if (committed.get(partition).offset() != end.offset()) {
              open.add(partition);
            }
          });
      return open;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker does not say where the topics end", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Set.of();
    }
  }

  private Check everyStoryAccountedFor() {
    String must = account.counts().toString();
    long deadline = System.nanoTime() + COUNTERS_COME.toNanos();
    String seen = counted();
    while (!must.equals(seen) && System.nanoTime() < deadline) {
      pause();
      seen = counted();
    }
    return Check.that(
        "every delivery is accounted for once",
        must.equals(seen),
        must.equals(seen) ? seen : "must be " + must + "; is " + seen);
  }

  private String counted() {
    Counts seen = new Counts();
    tables.latest(stage.topics().tally()).values().forEach(seen::add);
    return seen.toString();
  }

  private Check deadLettersAreTheMalformed() {
    List<String> must =
        deliveries.stream()
            .filter(delivery -> delivery.story().isEmpty())
            .map(delivery -> hash(delivery.bytes().orElseThrow()))
            .sorted()
            .toList();
    List<DeadLetter> letters =
        tables.records(stage.topics().deadLetters().name()).stream()
            .map(DeadLetters::read)
            .toList();
    Set<String> malformed = Set.copyOf(must);
    Optional<DeadLetter> other =
        letters.stream().filter(letter -> !malformed.contains(letter.getSha256())).findFirst();
    return Check.that(
        "dead letters are exactly the malformed records",
        must.equals(letters.stream().map(DeadLetter::getSha256).sorted().toList()),
        "%d malformed, %d dead letters%s"
            .formatted(
                must.size(),
                letters.size(),
                other
                    .map(
                        letter ->
                            "; the first other: "
                                + letter.getFailedIn()
                                + ", "
                                + letter.getException())
                    .orElse("")));
  }

  private static Check same(
      String what, SortedMap<String, String> must, SortedMap<String, String> are) {
    Set<String> lost = new TreeSet<>(must.keySet());
    lost.removeAll(are.keySet());
    Set<String> extra = new TreeSet<>(are.keySet());
    extra.removeAll(must.keySet());
    Set<String> differ = new TreeSet<>(must.keySet());
    differ.removeIf(key -> !are.containsKey(key) || must.get(key).equals(are.get(key)));
    return Check.that(
        what + " are those of a quiet run",
        must.equals(are),
        "%d records, %d lost, %d too many, %d different%s"
            .formatted(
                must.size(),
                lost.size(),
                extra.size(),
                differ.size(),
                differ.isEmpty() ? "" : "; the first is " + differ.iterator().next()));
  }

  /** Each event begins where the one before ended, and what stands after the last is the table. */
  private Check eventsBalance(SortedMap<String, String> meetings) {
    Deserializer<MeetingEvent> reader =
        AvroSerdes.of(stage.topics().meetingEvents(), stage.registry()).deserializer();
    Set<String> standing = new TreeSet<>();
    int wrong = 0;
    for (var record : tables.records(stage.topics().meetingEvents().name())) {
      MeetingEvent event =
          reader.deserialize(stage.topics().meetingEvents().name(), record.value());
      boolean stood = standing.remove(event.getMeetingId());
      if (stood != (event.getBefore() != null)) {
        wrong++;
      }
      if (event.getAfter() != null) {
        standing.add(event.getMeetingId());
      }
    }
    boolean same = standing.equals(meetings.keySet());
    return Check.that(
        "assertions and retractions balance",
        same && wrong == 0,
        "%d meetings stand by the events, %d by the table, %d events out of balance"
            .formatted(standing.size(), meetings.size(), wrong));
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
