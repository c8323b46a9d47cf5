package dev.entente.diplomacy.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes stories that crowd a short time, so that every rule of resolution meets every other. */
final class RandomWire {

  static final MeetingKey KEY = new MeetingKey(List.of("AUT", "CHL"), List.of());

  private static final LocalDate FIRST = LocalDate.of(2024, 11, 20);
  private static final List<String> PROVIDERS = List.of("Meridian", "Halcyon Wire", "Tern");
  private static final List<String> PLACES = List.of("Vienna", "Santiago", "Austria", "Graz");
  private static final List<String> EVENTS = List.of("Alpine Forum", "Andes Summit");
  private static final List<String> AUSTRIANS = List.of("Moser", "Lena Moser", "Karl Huber");
  private static final List<String> CHILEANS = List.of("Rojas", "Ines Rojas", "Pablo Soto");

  /** What most of the mentions are, so that each rule has its crowd. */
  private enum Flavour {
    /** Of everything some. */
    MIXED,
    /** Single days of a few weeks, hardly told apart. */
    DAYS,
    /** No dates. */
    OPEN,
    /** Plans, moved and put off. */
    PLANS
  }

  private final Random random;
  private final int days;
  private final Flavour flavour;

  RandomWire(Random random, int days) {
    this.random = random;
    this.flavour = List.of(Flavour.values()).get(random.nextInt(Flavour.values().length));
    this.days =
        switch (flavour) {
          case MIXED, OPEN -> days;
          case DAYS -> 10 + days / 20;
          case PLANS -> 30 + days / 5;
        };
  }

  /** Returns one version of a story, with the mentions that it makes. */
  List<Mention> version(int story, long version) {
    LocalDate published = FIRST.plusDays(random.nextInt(days));
    StoryVersion teller =
        new StoryVersion(
            PROVIDERS.get(story % PROVIDERS.size()),
            "story-" + story,
            version,
            null,
            published,
            null,
            random.nextInt(6) == 0);
    List<Mention> mentions = new ArrayList<>();
    int count = random.nextInt(4);
    for (int ordinal = 0; ordinal < count; ordinal++) {
      mentions.add(new Mention(teller, ordinal, told(published)));
    }
    return mentions;
  }

  private MeetingMention told(LocalDate published) {
    List<Participant> participants = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      participants.add(new Participant(any(AUSTRIANS), "AUT", "Minister"));
    }
    if (random.nextInt(3) == 0) {
      participants.add(new Participant(any(CHILEANS), "CHL", null));
    }
    return new MeetingMention(
        KEY.countries(),
        List.of(),
        Format.BILATERAL,
        flavour == Flavour.MIXED ? maybe(List.of(Mode.values())) : Mode.IN_PERSON,
        status(),
        flavour == Flavour.MIXED
            ? maybe(List.of(Level.MINISTER, Level.HEAD_OF_STATE_OR_GOVERNMENT, Level.WORKING))
            : random.nextInt(5) == 0 ? null : Level.MINISTER,
        date(published),
        flavour == Flavour.MIXED ? maybe(PLACES) : random.nextInt(6) == 0 ? any(PLACES) : "Vienna",
        random.nextInt(5) == 0 ? "AUT" : null,
        random.nextInt(4) == 0 ? any(EVENTS) : null,
        participants,
        random.nextInt(3) == 0,
        random.nextInt(2) == 0,
        List.of(),
        new Evidence("they met", 0, 8),
        "random");
  }

  private Status status() {
    return flavour == Flavour.PLANS && random.nextInt(6) > 0
        ? any(List.of(Status.PROPOSED, Status.SCHEDULED, Status.SCHEDULED, Status.POSTPONED))
        : any(List.of(Status.values()));
  }

  private DateRange date(LocalDate published) {
    LocalDate from = published.plusDays(random.nextInt(30) - 15L);
    if (flavour == Flavour.DAYS && random.nextInt(8) > 0) {
      return DateRange.of(from);
    }
    if (flavour == Flavour.OPEN && random.nextInt(8) > 0) {
      return null;
    }
    if (flavour == Flavour.PLANS && random.nextInt(3) > 0) {
      return DateRange.of(published.plusDays(random.nextInt(25)));
    }
    return switch (random.nextInt(10)) {
      case 0, 1 -> null;
      case 2, 3 -> new DateRange(from, from.plusDays(1 + random.nextInt(15)));
      case 4 -> {
        LocalDate first = from.withDayOfMonth(1);
        yield new DateRange(first, first.plusMonths(1 + random.nextInt(3)).minusDays(1));
      }
      case 5 ->
          random.nextInt(3) > 0
              ? DateRange.of(from)
              : new DateRange(
                  from.withDayOfYear(1), from.withDayOfYear(1).plusYears(1).minusDays(1));
      default -> DateRange.of(from);
    };
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private <T> T maybe(List<T> values) {
    return random.nextBoolean() ? any(values) : null;
  }
}
