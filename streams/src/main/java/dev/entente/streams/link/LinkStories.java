package dev.entente.streams.link;

import static java.util.Comparator.naturalOrder;

import dev.entente.diplomacy.version.StoryDigest;
import dev.entente.streams.state.Delivered;
import dev.entente.streams.state.LinkedStory;
import dev.entente.streams.state.MeetingsTold;
import dev.entente.streams.state.SignalsTold;
import dev.entente.streams.tally.Tallies;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Takes in what is known of one delivered story after the other, finds which story it is a version
 * of, and says what the story tells from now on: {@link MeetingsTold} by meeting key, {@link
 * SignalsTold} by pair, with nothing in them where something is taken back.
 *
 * <p>A delivery may join two groups into one story, or part them: what the former ids told is taken
 * back after the new ones have told it, so that a meeting is not gone in between.
 */
final class LinkStories implements Processor<String, Delivered, String, SpecificRecord> {

  /** How late counters are told. */
  private static final Duration TALLY_INTERVAL = Duration.ofSeconds(1);

  /** What a story tells that has no row. */
  private static final LinkedStory NOTHING = new LinkedStory(null, List.of(), List.of(), false);

  private ProcessorContext<String, SpecificRecord> context;
  private KeyValueStore<String, StoryDigest> digests;
  private KeyValueStore<String, LinkedStory> linkedStories;
  private Deliveries deliveries;
  private Tallies tallies;

  @Override
  public void init(ProcessorContext<String, SpecificRecord> newContext) {
    context = newContext;
    digests = context.getStateStore(LinkStoriesSupplier.DIGESTS);
    linkedStories = context.getStateStore(LinkStoriesSupplier.LINKED_STORIES);
    deliveries = new Deliveries(context.getStateStore(LinkStoriesSupplier.DELIVERIES));
    tallies = new Tallies(context.getStateStore(LinkStoriesSupplier.TALLY));
    context.schedule(TALLY_INTERVAL, PunctuationType.WALL_CLOCK_TIME, this::tellTallies);
  }

  @Override
  public void process(Record<String, Delivered> record) {
    Instant at = Instant.ofEpochMilli(record.timestamp());
    LocalDate today = at.atZone(ZoneOffset.UTC).toLocalDate();
    Delivered now = record.value();
    Desk desk = new Desk(new StoredDigests(digests, record.key()), deliveries, record.key());
    deliveries.outdated(record.key(), today).forEach(old -> forget(old, today, desk));

    Delivered before = deliveries.get(record.key(), now.getStoryId());
    Delivered next = Deliveries.next(before, now, today);
    if (next.getTelling() == null) {
      return; // all that is new of a story long forgotten is another name
    }
    Collection<String> affected = new TreeSet<>(desk.affectedBy(before));
    desk.replace(before, next);
    affected.addAll(desk.affectedBy(next));

    NavigableMap<String, Story> stories = desk.stories(affected);
    tell(stories, next, now.getTelling() != null, at);
    count(stories.values(), next, now.getFresh(), desk);
  }

  /** First what stories tell now, then what no story tells any more under its former id. */
  private void tell(
      NavigableMap<String, Story> stories, Delivered cause, boolean anew, Instant at) {
    NavigableSet<String> formerIds = new TreeSet<>();
    for (Story story : stories.values()) {
      LinkedStory known = linkedStory(cause.getProvider(), story.id());
      boolean told = story.inForce().isPresent() && !known.getKilled();
      boolean causes =
          anew
              && story.inForce().filter(d -> d.getStoryId().equals(cause.getStoryId())).isPresent();
      if (told && (causes || !story.inForce().get().getStoryId().equals(known.getInForce()))) {
        Delivered delivered = story.inForce().get();
        send(story.id(), known, Contribution.of(delivered.getTelling(), story.id()), delivered, at);
      } else if (!told && known.getInForce() != null) {
        formerIds.add(story.id());
      }
      story.versions().stream()
          .map(Delivered::getStoryId)
          .filter(id -> !stories.containsKey(id))
          .filter(id -> linkedStory(cause.getProvider(), id).getInForce() != null)
          .forEach(formerIds::add);
    }
    for (String id : formerIds) {
      LinkedStory known = linkedStory(cause.getProvider(), id);
      send(id, known, Contribution.nothing(cause.getTelling().getStory(), id), null, at);
    }
  }

  private void send(
      String id, LinkedStory known, Contribution told, Delivered inForce, Instant at) {
    for (String key : both(known.getMeetingKeys(), told.meetings().keySet())) {
      send(key, told.meetingsUnder(key), at);
    }
    for (String pair : both(known.getPairs(), told.signals().keySet())) {
      send(pair, told.signalsFor(pair), at);
    }
    keep(told, id, known, inForce);
  }

  /** Most stories tell nothing: those need no row. */
  private void keep(Contribution told, String id, LinkedStory known, Delivered inForce) {
    boolean tells = !told.meetings().isEmpty() || !told.signals().isEmpty();
    LinkedStory next =
        !tells && !known.getKilled()
            ? NOTHING
            : new LinkedStory(
                inForce == null ? null : inForce.getStoryId(),
                List.copyOf(told.meetings().keySet()),
                List.copyOf(told.signals().keySet()),
                known.getKilled());
    if (!next.equals(known)) {
      linkedStories.put(told.story().getProvider() + "|" + id, next.equals(NOTHING) ? null : next);
    }
  }

  /** Puts right what the first step counted of the deliveries that this one concerns. */
  private void count(Collection<Story> stories, Delivered next, boolean fresh, Desk desk) {
    Recount recount = new Recount(stories, desk);
    Map<String, Delivered> concerned = new TreeMap<>();
    for (Story story : stories) {
      story.versions().forEach(version -> concerned.put(version.getStoryId(), version));
      story.notes().forEach(note -> concerned.put(note.getStoryId(), note));
    }
    concerned.put(next.getStoryId(), next);
    if (fresh) {
      recount.used(next);
    }
    concerned
        .values()
        .forEach(delivered -> deliveries.replace(delivered, recount.standing(delivered)));
    tallies.add(next.getProvider(), recount.counted());
  }

  /**
   * Lets go of a delivery, unless one that it is linked to was heard of lately. A story that is
   * forgotten takes in no others; once killed it stays so.
   */
  private void forget(Delivered old, LocalDate today, Desk desk) {
    Collection<Story> stories = desk.stories(desk.affectedBy(old)).values();
    Optional<LocalDate> heard = stories.stream().map(Story::heard).max(naturalOrder());
    if (heard.filter(day -> Deliveries.isKept(day, today)).isPresent()) {
      deliveries.replace(old, Delivered.newBuilder(old).setHeard(heard.get()).build());
      return;
    }
    for (Story story : stories) {
      if (story.standing().killed()) {
        String key = old.getProvider() + "|" + story.id();
        LinkedStory known = linkedStory(old.getProvider(), story.id());
        linkedStories.put(key, LinkedStory.newBuilder(known).setKilled(true).build());
      }
    }
    desk.forget(old);
  }

  private LinkedStory linkedStory(String provider, String id) {
    LinkedStory known = linkedStories.get(provider + "|" + id);
    return Objects.requireNonNullElse(known, NOTHING);
  }

  /** By the broker's time, not ours: a broker refuses records of a clock that is ahead. */
  private void tellTallies(long now) {
    Instant at = Instant.ofEpochMilli(Math.max(0, context.currentStreamTimeMs()));
    tallies
        .tell("link-" + context.taskId().partition())
        .forEach((key, tally) -> send(key, tally, at));
  }

  private void send(String key, SpecificRecord value, Instant at) {
    context.forward(new Record<>(key, value, at.toEpochMilli()));
  }

  private static NavigableSet<String> both(Collection<String> before, Collection<String> now) {
    NavigableSet<String> keys = new TreeSet<>(before);
    keys.addAll(now);
    return keys;
  }
}
