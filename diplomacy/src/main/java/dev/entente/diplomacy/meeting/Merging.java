package dev.entente.diplomacy.meeting;

import dev.entente.diplomacy.lexicon.Lexicon;
import dev.entente.diplomacy.lexicon.Spot;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes one record of the mentions of one meeting. */
final class Merging {

  private static final int HASH_DIGITS = 12;

  /** The earliest day's first name: a later version of a story does not move the anchor. */
  private static final Comparator<Mention> ANCHOR_FIRST =
      Comparator.<Mention, LocalDate>comparing(mention -> mention.story().published())
          .thenComparing(mention -> mention.story().storyKey())
          .thenComparingInt(Mention::ordinal);

  private static final Comparator<Mention> BEST_FIRST =
      Comparator.<Mention, Boolean>comparing(mention -> !mention.told().main())
          .thenComparing(mention -> mention.told().background())
          .thenComparing(mention -> -mention.told().participants().size())
          .thenComparing(mention -> mention.told().date() == null)
          .thenComparing(Comparator.reverseOrder());

  private Merging() {}

  /**
   * Returns the record.
   *
   * @param mentions all mentions of the meeting, at least one
   * @param current those of its latest date: what place, date and the like are taken from first
   * @param day the latest date that is precise enough to look for, or null
   */
  static ResolvedMeeting record(
      MeetingKey key, Collection<Mention> mentions, Collection<Mention> current, DateRange day) {
    List<Mention> all = mentions.stream().sorted().toList();
    List<StatusStep> steps = Lifecycle.steps(all);
    Status status = steps.get(steps.size() - 1).status();
    Mode mode = choice(current, all, MeetingMention::mode);
    String host = choice(current, all, MeetingMention::host);
    String place = place(current, all);
    Spot spot = place == null ? null : spot(place, key);
    Set<String> told =
        all.stream()
            .flatMap(mention -> mention.told().topics().stream())
            .collect(Collectors.toSet());
    return new ResolvedMeeting(
        id(key, all),
        key,
        choice(current, all, MeetingMention::format),
        mode,
        status,
        choice(current, all, MeetingMention::level),
        day == null ? choice(current, all, MeetingMention::date) : day,
        place,
        spot,
        host,
        choice(current, all, MeetingMention::hostEvent),
        Roster.of(all),
        Topics.printed(told),
        Coding.of(key, status, mode, host, spot, told),
        steps,
        reports(all),
        count(all, StoryVersion::storyKey),
        count(all, StoryVersion::provider),
        all.get(0).story().published(),
        all.get(all.size() - 1).story().published());
  }

  private static Spot spot(String place, MeetingKey key) {
    return Lexicon.standard().spot(place, key.countries()).orElse(null);
  }

  private static String id(MeetingKey key, List<Mention> all) {
    return idAnchoredOn(key, all.stream().min(ANCHOR_FIRST).orElseThrow());
  }

  /** Returns the id: the key, and a hash of the earliest mention's story and place in it. */
  static String idAnchoredOn(MeetingKey key, Mention anchor) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(anchor.id().getBytes(StandardCharsets.UTF_8));
      return key + "." + HexFormat.of().formatHex(hash).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Returns what most say: a main report counts 4, background 1, another 2. */
  private static <T extends Comparable<? super T>> T choice(
      Collection<Mention> current, Collection<Mention> all, Function<MeetingMention, T> fact) {
    T chosen = vote(current, fact);
    return chosen == null ? vote(all, fact) : chosen;
  }

  private static <T extends Comparable<? super T>> T vote(
      Collection<Mention> mentions, Function<MeetingMention, T> fact) {
    Map<T, Integer> votes = new TreeMap<>();
    for (Mention mention : mentions) {
      T told = fact.apply(mention.told());
      if (told != null) {
        votes.merge(told, weight(mention.told()), Integer::sum);
      }
    }
    return votes.entrySet().stream()
        .max(Map.Entry.<T, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static int weight(MeetingMention told) {
    if (told.main()) {
      return 4;
    }
    return told.background() ? 1 : 2;
  }

  /** A city that anybody names says more than a country that most name. */
  private static String place(Collection<Mention> current, Collection<Mention> all) {
    for (Collection<Mention> mentions : List.of(current, all)) {
      String city =
          vote(
              mentions,
              told ->
                  told.place() == null || Profile.isCountry(told.place()) ? null : told.place());
      if (city != null) {
        return city;
      }
    }
    return choice(current, all, MeetingMention::place);
  }

  private static int count(List<Mention> all, Function<StoryVersion, String> name) {
    return (int) all.stream().map(Mention::story).map(name).distinct().count();
  }

  /** Returns one report a story: the first, the latest and the best, by publication. */
  private static List<Report> reports(List<Mention> all) {
    Map<String, Mention> byStory = new LinkedHashMap<>();
    for (Mention mention : all) {
      byStory.merge(
          mention.story().storyKey(),
          mention,
          (one, other) -> BEST_FIRST.compare(one, other) <= 0 ? one : other);
    }
    List<Mention> stories = byStory.values().stream().sorted().toList();
    Set<Mention> kept = new LinkedHashSet<>();
    kept.add(stories.get(0));
    kept.add(stories.get(stories.size() - 1));
    List<Mention> best = new ArrayList<>(stories);
    best.sort(BEST_FIRST);
    for (Mention mention : best) {
      if (kept.size() < ResolvedMeeting.REPORT_LIMIT) {
        kept.add(mention);
      }
    }
    return kept.stream().sorted().map(Report::of).toList();
  }
}
