package dev.entente.streams;

import dev.entente.schemas.diplomacy.MeetingEvent;
import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.WireStory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Random stories of a few agencies about a few countries of their own, in many versions, with ids
 * and without, with corrections, holds, kills, embargoes and texts that cannot be read; and the
 * simplest account of which of them are in force in the end.
 */
final class Corpus {

  /** All embargoes of a corpus end within this time, or long after. */
  static final Duration DAY = Duration.ofDays(1);

  private static final List<String> STATUSES =
      List.of("PROPOSED", "SCHEDULED", "HELD", "CANCELLED", "POSTPONED", "REFUSED");
  private static final List<String> PLACES = List.of("Northport", "Eastham", "Westbury");
  private static final List<String> LEVELS =
      List.of("MINISTER", "HEAD_OF_STATE_OR_GOVERNMENT", "VICE_MINISTER");
  private static final List<String> SIGNALS = List.of("THAW", "STRAIN", "PROTEST", "AGREEMENT");

  private final Random random;
  private final String prefix;
  private final Instant start;
  private final List<WireStory> versions = new ArrayList<>();
  private final List<PlainWire> plain = new ArrayList<>();

  /**
   * @param seed makes it
   * @param number keeps its countries and stories apart from those of others
   * @param start the newsroom's clock
   */
  Corpus(long seed, int number, Instant start) {
    this.random = new Random(seed);
    this.prefix = "" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
    this.start = start;
    int stories = 1 + random.nextInt(4);
    for (int story = 0; story < stories; story++) {
      addVersions(prefix + "-story-" + story);
    }
    int wires = random.nextInt(3);
    for (int wire = 0; wire < wires; wire++) {
      String name = prefix + (char) ('A' + wire);
      plain.add(new PlainWire(random, agency(random, prefix), name, 10 * wire, start, this::body));
    }
  }

  /** Its agencies are its own, or each corpus would be looked through for links with all others. */
  private static String agency(Random random, String prefix) {
    return prefix + (random.nextBoolean() ? "-Merian" : "-Ortelius");
  }

  /** Returns all versions in random order, some of them more than once. */
  List<WireStory> deliveries() {
    List<WireStory> deliveries = new ArrayList<>(versions);
    plain.forEach(wire -> deliveries.addAll(wire.deliveries()));
    List.copyOf(deliveries).stream()
        .filter(version -> random.nextInt(3) == 0)
        .forEach(deliveries::add);
    Collections.shuffle(deliveries, random);
    return deliveries;
  }

  /**
   * Returns the version of each story that is in force when the day is over; where a wire gives no
   * ids, after the one that the story has its id from.
   */
  List<WireStory> inForce() {
    List<WireStory> inForce = new ArrayList<>(numberedInForce());
    plain.forEach(wire -> inForce.addAll(wire.inForce()));
    return inForce;
  }

  private List<WireStory> numberedInForce() {
    Map<String, List<WireStory>> stories =
        versions.stream()
            .collect(
                Collectors.groupingBy(
                    version -> version.getProvider() + version.getStoryId(),
                    TreeMap::new,
                    Collectors.toList()));
    return stories.values().stream().flatMap(all -> inForce(all).stream()).toList();
  }

  /** Returns the part of a table that is about this corpus. */
  <T> SortedMap<String, T> of(SortedMap<String, T> table) {
    return table.subMap(prefix, prefix + Character.MAX_VALUE);
  }

  /** Returns those of some events that are about this corpus. */
  List<MeetingEvent> of(List<MeetingEvent> events) {
    return events.stream().filter(event -> event.getMeetingId().startsWith(prefix)).toList();
  }

  /** Shows what a failure needs. */
  @Override
  public String toString() {
    List<String> inForce = inForce().stream().map(Corpus::line).toList();
    List<WireStory> all = new ArrayList<>(versions);
    plain.forEach(wire -> all.addAll(wire.deliveries()));
    return all.stream()
        .map(Corpus::line)
        .map(line -> (inForce.contains(line) ? "* " : "  ") + line)
        .collect(Collectors.joining("\n", "versions, those in force starred:\n", "\n"));
  }

  private static String line(WireStory version) {
    return "%s|%s %s number %s time %s mark %d embargo %s means %s slug %s headline %s: %s"
        .formatted(
            version.getProvider(),
            version.getStoryId(),
            version.getAction(),
            version.getVersion(),
            version.getVersionTime(),
            version.getRevision(),
            version.getEmbargo(),
            version.getReferences(),
            version.getSlug(),
            version.getHeadline(),
            version.getBody().replace('\n', ';'));
  }

  private Optional<WireStory> inForce(List<WireStory> story) {
    if (story.stream().anyMatch(version -> version.getAction() == Action.KILL)) {
      return Optional.empty();
    }
    return story.stream()
        .filter(version -> version.getAction() != Action.HOLD)
        .filter(version -> !version.getBody().startsWith("KOREAN"))
        .filter(
            version ->
                version.getEmbargo() == null || !version.getEmbargo().isAfter(start.plus(DAY)))
        .max(Comparator.comparing(Corpus::rank))
        .filter(latest -> story.stream().noneMatch(version -> holds(version, latest)));
  }

  /** By the first that both give; a hold that gives nothing holds. */
  private static boolean holds(WireStory hold, WireStory version) {
    if (hold.getAction() != Action.HOLD) {
      return false;
    }
    if (hold.getVersion() != null && version.getVersion() != null) {
      return hold.getVersion() >= version.getVersion();
    }
    if (hold.getVersionTime() != null && version.getVersionTime() != null) {
      return !hold.getVersionTime().isBefore(version.getVersionTime());
    }
    return hold.getPublished() == null
        || version.getVersionTime() != null
        || hold.getRevision() >= version.getRevision();
  }

  /** Number, then time, then mark; then any order that all agree on. */
  private static String rank(WireStory version) {
    return String.format(
        "%03d %020d %03d %s",
        version.getVersion() == null ? 0 : version.getVersion(),
        version.getVersionTime() == null ? 0 : version.getVersionTime().toEpochMilli(),
        version.getRevision(),
        version.getBody().getBytes(StandardCharsets.UTF_8).length);
  }

  private void addVersions(String id) {
    String provider = agency(random, prefix);
    int kind = random.nextInt(3);
    int count = 1 + random.nextInt(4);
    for (int version = 1; version <= count; version++) {
      WireStory.Builder story =
          Stories.story(id, body()).setProvider(provider).setAction(action(version));
      switch (kind) {
        case 0 -> story.setVersion((long) version);
        case 1 -> story.setVersionTime(start.plusSeconds(60L * version));
        default -> story.setRevision(version);
      }
      if (story.getAction() == Action.HOLD && random.nextInt(3) == 0) {
        story.setVersion(null).setVersionTime(null).setPublished(null);
      }
      if (random.nextInt(4) == 0 && story.getAction() != Action.HOLD) {
        story.setEmbargo(start.plus(Duration.ofHours(1 + random.nextInt(30))));
      }
      versions.add(story.build());
    }
    if (random.nextInt(8) == 0) {
      versions.add(Stories.kill(id).setProvider(provider).build());
    }
  }

  private Action action(int version) {
    if (random.nextInt(10) == 0) {
      return Action.HOLD;
    }
    return version == 1 ? Action.NEW : random.nextBoolean() ? Action.UPDATE : Action.CORRECTION;
  }

  private String[] body() {
    if (random.nextInt(12) == 0) {
      return new String[] {"KOREAN"};
    }
    List<String> lines = new ArrayList<>();
    for (int line = random.nextInt(4); line >= 0; line--) {
      lines.add(random.nextInt(4) == 0 ? signal() : meeting());
    }
    return lines.toArray(new String[0]);
  }

  private String meeting() {
    return "MEET %s %s 2031-05-%02d %s %s"
        .formatted(
            countries(random.nextInt(3) == 0 ? 3 + random.nextInt(2) : 2),
            pick(STATUSES),
            1 + random.nextInt(9),
            pick(PLACES),
            pick(LEVELS));
  }

  private String signal() {
    return "SIGNAL %s %s %s".formatted(countries(2), pick(SIGNALS), "matter" + random.nextInt(3));
  }

  private String countries(int count) {
    List<String> all =
        new ArrayList<>(List.of(prefix + "A", prefix + "B", prefix + "C", prefix + "D"));
    Collections.shuffle(all, random);
    return String.join("-", all.subList(0, count));
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
