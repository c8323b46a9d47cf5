package dev.entente.bench.traffic;

import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.WireStory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A newsroom's traffic from a seed: stories of about 3 KB, of which 10 % come twice, 5 % are
 * corrected, 1 % killed, and 0.5 % are no stories at all. The same seed gives the same bytes.
 */
public final class Traffic {

  /** Shares of a thousand deliveries. */
  private static final int DUPLICATES = 100;

  private static final int CORRECTIONS = 50;
  private static final int KILLS = 10;
  private static final int MALFORMED = 5;

  /** How far back a repeat, a correction or a kill reaches, deliveries. */
  private static final int MEMORY = 2_000;

  private static final String ID = "made-";
  private static final String[] PROVIDERS = {"Halcyon Wire", "Meridian", "Ortelius", "Merian"};
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
  private static final int DAYS = 60;

  /** After so many that tell of a meeting, a quiet history is a day further. */
  private static final int TELLING_A_DAY = 100;

  private final Random random;
  private final int oneIn;
  private final StoryText text;
  private final List<Delivery> deliveries = new ArrayList<>();
  private final List<WireStory> recent = new ArrayList<>();
  private final Map<String, Long> latest = new HashMap<>();
  private int stories;

  private Traffic(long seed, int oneIn) {
    this.random = new Random(seed);
    this.oneIn = oneIn;
    this.text = new StoryText(random);
  }

  /** Returns so many deliveries, each story of a meeting, in the order in which they are sent. */
  public static List<Delivery> deliveries(long seed, int count) {
    return deliveries(seed, count, 1);
  }

  /**
   * Returns so many deliveries, in the order in which they are sent.
   *
   * @param oneIn of how many stories one tells of a meeting
   */
  public static List<Delivery> deliveries(long seed, int count, int oneIn) {
    Traffic traffic = new Traffic(seed, oneIn);
    while (traffic.deliveries.size() < count) {
      traffic.add();
    }
    return List.copyOf(traffic.deliveries);
  }

  /**
   * Returns so many first versions, none of them wrong, repeated or taken back. Their days lie
   * within two months that move on with their number, so that a long history is not a crowded one.
   *
   * @param oneIn of how many stories one tells of a meeting
   */
  public static List<Delivery> quiet(long seed, int count, int oneIn) {
    return quiet(seed, 0, count, oneIn);
  }

  /**
   * Returns a stretch of such stories, where all of them would be too many for the memory.
   *
   * @param first the number of the first; another stretch needs another seed, too
   */
  public static List<Delivery> quiet(long seed, int first, int count, int oneIn) {
    Traffic traffic = new Traffic(seed, oneIn);
    List<Delivery> deliveries = new ArrayList<>();
    for (int number = first; number < first + count; number++) {
      LocalDate from = FIRST_DAY.plusDays(number / oneIn / TELLING_A_DAY);
      deliveries.add(Delivery.of(traffic.story(number, 1, Action.NEW, from)));
    }
    return List.copyOf(deliveries);
  }

  private void add() {
    int kind = random.nextInt(1_000);
    if (kind < MALFORMED) {
      deliveries.add(Delivery.raw("Meridian|no-story-" + deliveries.size(), noise()));
    } else if (recent.isEmpty() || kind >= MALFORMED + DUPLICATES + CORRECTIONS + KILLS) {
      send(story(stories++, 1, Action.NEW, FIRST_DAY));
    } else if (kind < MALFORMED + DUPLICATES) {
      deliveries.add(Delivery.of(earlier()));
    } else if (kind < MALFORMED + DUPLICATES + CORRECTIONS) {
      String wrong = earlier().getStoryId();
      int number = Integer.parseInt(wrong.substring(ID.length()));
      send(story(number, latest.get(wrong) + 1, Action.CORRECTION, FIRST_DAY));
    } else {
      WireStory gone = earlier();
      deliveries.add(
          Delivery.of(
              WireStory.newBuilder(gone)
                  .setAction(Action.KILL)
                  .setVersion(latest.get(gone.getStoryId()) + 1)
                  .setBody("")
                  .build()));
    }
  }

  private void send(WireStory story) {
    deliveries.add(Delivery.of(story));
    recent.add(story);
    latest.put(story.getStoryId(), story.getVersion());
    if (recent.size() > MEMORY) {
      recent.remove(0);
    }
  }

  private WireStory earlier() {
    return recent.get(random.nextInt(recent.size()));
  }

  private WireStory story(int number, long version, Action action, LocalDate from) {
    String id = ID + number;
    LocalDate day = from.plusDays(random.nextInt(DAYS));
    boolean tells = number % oneIn == 0;
    return WireStory.newBuilder()
        .setProvider(PROVIDERS[Math.floorMod(id.hashCode(), PROVIDERS.length)])
        .setStoryId(id)
        .setVersion(version)
        .setAction(action)
        .setHeadline(tells ? text.headline() : "Rain and a harvest")
        .setBody(tells ? text.body() : text.everyday())
        .setLanguage("en")
        .setPublished(day)
        .setFormat("chaos")
        .setSha256("0".repeat(64))
        .setIngested(Instant.EPOCH)
        .build();
  }

  /** Bytes that no reader of stories can take: the first is not that of a registered record. */
  private byte[] noise() {
    byte[] noise = new byte[64 + random.nextInt(256)];
    random.nextBytes(noise);
    System.arraycopy("noise".getBytes(StandardCharsets.US_ASCII), 0, noise, 0, 5);
    return noise;
  }
}
