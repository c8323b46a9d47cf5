package dev.entente.bench.traffic;

import java.util.Random;

/** Text of about 3 KB in wire style: one or two meetings among everyday sentences. */
final class StoryText {

  private static final int LENGTH = 3_000;

  private static final String[][] COUNTRIES = {
    {"France", "French", "Paris"},
    {"Japan", "Japanese", "Tokyo"},
    {"Kenya", "Kenyan", "Nairobi"},
    {"Brazil", "Brazilian", "Brasilia"},
    {"India", "Indian", "New Delhi"},
    {"Norway", "Norwegian", "Oslo"},
    {"Egypt", "Egyptian", "Cairo"},
    {"Chile", "Chilean", "Santiago"},
    {"Vietnam", "Vietnamese", "Hanoi"},
    {"Canada", "Canadian", "Ottawa"},
    {"Poland", "Polish", "Warsaw"},
    {"Peru", "Peruvian", "Lima"},
    {"Ghana", "Ghanaian", "Accra"},
    {"Finland", "Finnish", "Helsinki"},
    {"Mongolia", "Mongolian", "Ulan Bator"},
    {"Senegal", "Senegalese", "Dakar"},
    {"Portugal", "Portuguese", "Lisbon"},
    {"Austria", "Austrian", "Vienna"},
    {"Colombia", "Colombian", "Bogota"},
    {"Indonesia", "Indonesian", "Jakarta"},
    {"Morocco", "Moroccan", "Rabat"},
    {"Hungary", "Hungarian", "Budapest"},
    {"Thailand", "Thai", "Bangkok"},
    {"Uganda", "Ugandan", "Kampala"},
    {"Italy", "Italian", "Rome"},
    {"Nepal", "Nepalese", "Kathmandu"},
    {"Angola", "Angolan", "Luanda"},
    {"Croatia", "Croatian", "Zagreb"},
    {"Bolivia", "Bolivian", "La Paz"},
    {"Malaysia", "Malaysian", "Kuala Lumpur"}
  };
  private static final String[] OFFICES = {
    "Foreign Minister", "Defense Minister", "President", "Prime Minister", "Vice Foreign Minister"
  };
  private static final String[] GIVEN = {
    "Maren", "Tomas", "Keiko", "Arvind", "Helena", "Josphat", "Karim", "Ana", "Linh", "Pawel"
  };
  private static final String[] FAMILY = {
    "Aldous", "Brekke", "Castellan", "Dimarco", "Eriksen", "Farouk", "Gunther", "Hallam", "Ibarra"
  };
  private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"};

  /** 1 demonym, 2 the other's demonym, 3 office, 4 name, 5 name, 6 the other's city, 7 day. */
  private static final String[] MEETINGS = {
    "%1$s %3$s %4$s met %2$s %3$s %5$s in %6$s on %7$s.",
    "%1$s %3$s %4$s will visit %6$s next week for talks with %2$s %3$s %5$s.",
    "%1$s %3$s %4$s postponed a visit to %6$s where %2$s %3$s %5$s was to receive the guest.",
    "%1$s %3$s %4$s cancelled talks with %2$s %3$s %5$s."
  };

  private static final String[] EVERYDAY = {
    "Shares of the carmaker fell 3 percent after it cut its forecast for the second quarter.",
    "The city council approved a plan to plant 4,000 trees along the river before the winter.",
    "Doctors said the new treatment had helped most of the patients who took part in the trial.",
    "Heavy rain is expected in the north until the end of the week, forecasters said.",
    "Prices of wheat and maize rose for a third week as farmers waited for the harvest.",
    "The museum will open its doors to visitors in the spring, its director said."
  };

  private final Random random;

  StoryText(Random random) {
    this.random = random;
  }

  String headline() {
    String[] here = any();
    return "%s officials speak of %s ties".formatted(here[1], other(here)[1]);
  }

  String body() {
    StringBuilder body = new StringBuilder(LENGTH + 200);
    body.append(meeting()).append("\n\n");
    while (body.length() < LENGTH) {
      boolean another = random.nextInt(20) == 0;
      body.append(another ? meeting() : EVERYDAY[random.nextInt(EVERYDAY.length)]);
      body.append(random.nextInt(3) == 0 ? "\n\n" : " ");
    }
    return body.toString();
  }

  /** Text of the same length that tells of no meeting. */
  String everyday() {
    StringBuilder body = new StringBuilder(LENGTH + 200);
    while (body.length() < LENGTH) {
      body.append(EVERYDAY[random.nextInt(EVERYDAY.length)]);
      body.append(random.nextInt(3) == 0 ? "\n\n" : " ");
    }
    return body.toString();
  }

  private String meeting() {
    String[] here = any();
    String[] there = other(here);
    return MEETINGS[random.nextInt(MEETINGS.length)].formatted(
        here[1],
        there[1],
        OFFICES[random.nextInt(OFFICES.length)],
        name(),
        name(),
        there[2],
        DAYS[random.nextInt(DAYS.length)]);
  }

  private String name() {
    return GIVEN[random.nextInt(GIVEN.length)] + " " + FAMILY[random.nextInt(FAMILY.length)];
  }

  private String[] any() {
    return COUNTRIES[random.nextInt(COUNTRIES.length)];
  }

  private String[] other(String[] here) {
    String[] there = any();
    while (there == here) {
      there = any();
    }
    return there;
  }
}
