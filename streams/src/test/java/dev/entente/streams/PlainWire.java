package dev.entente.streams;

import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.WireStory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * One story of a wire that gives no ids: a flash, leads and corrections under ids of their own,
 * held together by a slug or by most of a headline, with holds and kills by reference; and the
 * simplest account of what of it is in force in the end. Its words are its own, so that what
 * belongs together is beyond doubt.
 */
final class PlainWire {

  private final Random random;
  private final String name;
  private final String provider;
  private final Instant start;
  private final boolean bySlug;
  private final boolean timed;
  private final List<WireStory> versions = new ArrayList<>();
  private final List<WireStory> holds = new ArrayList<>();
  private final List<WireStory> kills = new ArrayList<>();

  /**
   * @param provider its agency
   * @param name letters of its own
   * @param number its first service number, unlike those of others by 10 at least
   * @param start the newsroom's clock
   * @param body gives a version's text
   */
  PlainWire(
      Random random,
      String provider,
      String name,
      int number,
      Instant start,
      Supplier<String[]> body) {
    this.random = random;
    this.name = name;
    this.start = start;
    this.provider = provider;
    this.bySlug = random.nextBoolean();
    this.timed = random.nextBoolean();
    int count = 1 + random.nextInt(4);
    for (int nth = 0; nth < count; nth++) {
      versions.add(version(nth, number + nth, body.get()));
    }
    List<WireStory> known = usable();
    if (!known.isEmpty() && random.nextInt(6) == 0) {
      holds.add(note("hold", Action.HOLD, reference(known)).build());
    }
    if (!known.isEmpty() && random.nextInt(6) == 0) {
      kills.add(kill(known));
    }
  }

  private WireStory version(int nth, int number, String... body) {
    WireStory.Builder version =
        wire("v" + nth, body)
            .setHeadline(
                bySlug
                    ? "Word%s%d for%s%d reef%s%d".formatted(name, nth, name, nth, name, nth)
                    : "Reef%s quota%s harbour%s day%s%d".formatted(name, name, name, name, nth))
            .setSlug(bySlug ? "reef talks " + name : null)
            .setServiceNumber("no %d".formatted(number));
    if (timed) {
      version
          .setVersionTime(Stories.MONDAY_NOON.plusSeconds(60L * nth))
          .setRevision(random.nextInt(4));
      // One unmarked version at most: agencies mark what replaces something.
      version.setAction(nth == 0 ? Action.NEW : Action.CORRECTION);
    } else {
      version.setRevision(nth);
    }
    if (random.nextInt(5) == 0) {
      version.setEmbargo(start.plus(Duration.ofHours(1 + random.nextInt(30))));
    }
    return version.build();
  }

  private WireStory.Builder wire(String what, String... body) {
    return Stories.story(name + "-" + what, body)
        .setProvider(provider)
        .setProvisionalId(true)
        .setDateline("NORTHPORT, May 5 (" + provider + ")");
  }

  private WireStory.Builder note(String what, Action action, String reference) {
    return wire(what, "Please note.")
        .setAction(action)
        .setHeadline("Advisory")
        .setPublished(null)
        .setVersionTime(
            timed && random.nextInt(3) > 0
                ? Stories.MONDAY_NOON.plusSeconds(60L * random.nextInt(4) + 30)
                : null)
        .setReferences(List.of(reference));
  }

  private WireStory kill(List<WireStory> known) {
    WireStory meant = known.get(random.nextInt(known.size()));
    return switch (random.nextInt(3)) {
      case 0 -> note("kill", Action.KILL, meant.getStoryId()).build();
      case 1 ->
          note("kill", Action.KILL, meant.getServiceNumber()).setPublished(Stories.MONDAY).build();
      default -> note("kill", Action.KILL, reference(known)).build();
    };
  }

  private String reference(List<WireStory> known) {
    WireStory meant = known.get(random.nextInt(known.size()));
    return bySlug ? meant.getSlug() : meant.getHeadline();
  }

  /** Returns everything that is delivered of it. */
  List<WireStory> deliveries() {
    List<WireStory> all = new ArrayList<>(versions);
    all.addAll(holds);
    all.addAll(kills);
    return all;
  }

  /** Returns the versions that anybody may know of when the day is over. */
  private List<WireStory> usable() {
    return versions.stream()
        .filter(version -> !version.getBody().startsWith("KOREAN"))
        .filter(
            version ->
                version.getEmbargo() == null
                    || !version.getEmbargo().isAfter(start.plus(Corpus.DAY)))
        .toList();
  }

  /** Returns the version in force, and before it the earliest, whose id the story has. */
  List<WireStory> inForce() {
    Optional<WireStory> latest =
        usable().stream()
            .max(Comparator.comparing(PlainWire::rank))
            .filter(version -> holds.stream().noneMatch(hold -> isLater(hold, version)));
    if (!kills.isEmpty() || latest.isEmpty()) {
      return List.of();
    }
    WireStory earliest =
        usable().stream()
            .min(
                Comparator.comparingInt(WireStory::getRevision)
                    .thenComparing(WireStory::getStoryId))
            .orElseThrow();
    return earliest.equals(latest.get()) ? List.of(earliest) : List.of(earliest, latest.get());
  }

  private static boolean isLater(WireStory hold, WireStory version) {
    return hold.getVersionTime() == null
        || version.getVersionTime() == null
        || hold.getVersionTime().isAfter(version.getVersionTime());
  }

  private static String rank(WireStory story) {
    return String.format(
        "%020d %d",
        story.getVersionTime() == null ? 0 : story.getVersionTime().toEpochMilli(),
        story.getRevision());
  }
}
