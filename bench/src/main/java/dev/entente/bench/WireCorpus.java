package dev.entente.bench;

import dev.entente.diplomacy.story.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Stories of about 500 words in wire style, made from sentence patterns with a fixed seed: the same
 * corpus on every machine.
 *
 * <p>{@link #diplomatic} is the dear case, every story full of meetings and ties; {@link #general}
 * is a newsroom's day, one story in ten about a meeting.
 */
final class WireCorpus {

  private static final int WORDS = 500;
  private static final String[] COUNTRIES = {
    "France", "Japan", "Kenya", "Brazil", "India", "Norway", "Egypt", "Chile", "Vietnam", "Canada",
    "Turkey", "Poland"
  };
  private static final String[] DEMONYMS = {
    "French",
    "Japanese",
    "Kenyan",
    "Brazilian",
    "Indian",
    "Norwegian",
    "Egyptian",
    "Chilean",
    "Vietnamese",
    "Canadian",
    "Turkish",
    "Polish"
  };
  private static final String[] CITIES = {
    "Paris",
    "Tokyo",
    "Nairobi",
    "Brasilia",
    "New Delhi",
    "Oslo",
    "Cairo",
    "Santiago",
    "Hanoi",
    "Ottawa",
    "Ankara",
    "Warsaw"
  };
  private static final String[] GIVEN = {
    "Maren", "Tomas", "Keiko", "Arvind", "Helena", "Josphat", "Karim", "Ana", "Linh", "Pawel"
  };
  private static final String[] FAMILY = {
    "Aldous",
    "Brekke",
    "Castellan",
    "Dimarco",
    "Eriksen",
    "Farouk",
    "Gunther",
    "Hallam",
    "Ibarra",
    "Jansson"
  };
  private static final String[] OFFICES = {
    "Foreign Minister",
    "Defense Minister",
    "President",
    "Prime Minister",
    "Trade Minister",
    "Vice Foreign Minister"
  };
  private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"};
  private static final String[] DIPLOMATIC = {
    "%2$s %5$s %6$s held talks with %4$s counterpart %7$s in %8$s on %9$s, the ministry said.",
    "%5$s %6$s will visit %3$s next week for a summit with %4$s leaders, officials told reporters.",
    "Relations between %1$s and %3$s have been strained since March over a fishing dispute.",
    "The two sides agreed to expand cooperation in trade and energy and to meet again in the autumn.",
    "It was the first meeting of the two ministers since September last year.",
    "\"We had a frank exchange of views,\" %6$s told reporters after the meeting in %8$s.",
    "%1$s proposed working-level talks with %3$s on the sidelines of a regional security forum early next month.",
    "%2$s and %4$s officials spoke by telephone on %9$s about the crisis, according to a statement."
  };
  private static final String[] EVERYDAY = {
    "Shares of the carmaker fell 3 percent on %9$s after it cut its forecast for the second quarter.",
    "The city council approved a plan to plant 4,000 trees along the river before the end of the year.",
    "Doctors said the new treatment had helped most of the patients who took part in the trial.",
    "Heavy rain is expected in the north of %1$s until %9$s, forecasters said.",
    "The striker scored twice in the second half and was carried off the field by his team mates.",
    "Prices of wheat and maize rose for a third week as farmers waited for the harvest.",
    "A court in %8$s fined the company for failing to meet safety standards at its plant.",
    "The museum will open its doors to visitors in the spring, its director said."
  };

  private WireCorpus() {}

  /** Returns stories that are all about diplomacy. */
  static List<Story> diplomatic(int count) {
    return stories(count, 1);
  }

  /** Returns a general mix: one story in ten about diplomacy. */
  static List<Story> general(int count) {
    return stories(count, 10);
  }

  private static List<Story> stories(int count, int oneIn) {
    Random random = new Random(20260301);
    List<Story> stories = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      stories.add(story(i, i % oneIn == 0 ? DIPLOMATIC : EVERYDAY, random));
    }
    return stories;
  }

  private static Story story(int number, String[] patterns, Random random) {
    int here = random.nextInt(COUNTRIES.length);
    int there = (here + 1 + random.nextInt(COUNTRIES.length - 1)) % COUNTRIES.length;
    StringBuilder body = new StringBuilder(4096);
    int words = 0;
    while (words < WORDS) {
      String sentence =
          String.format(
              patterns[random.nextInt(patterns.length)],
              COUNTRIES[here],
              DEMONYMS[here],
              COUNTRIES[there],
              DEMONYMS[there],
              OFFICES[random.nextInt(OFFICES.length)],
              name(random),
              name(random),
              CITIES[there],
              DAYS[random.nextInt(DAYS.length)]);
      words += sentence.split(" ").length;
      body.append(sentence).append(random.nextInt(3) == 0 ? "\n\n" : " ");
    }
    return new Story(
        "bench-" + number,
        "Bench",
        LocalDate.of(2026, 3, 11),
        CITIES[here].toUpperCase(java.util.Locale.ROOT),
        null,
        body.toString());
  }

  private static String name(Random random) {
    return GIVEN[random.nextInt(GIVEN.length)] + " " + FAMILY[random.nextInt(FAMILY.length)];
  }
}
