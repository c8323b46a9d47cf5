package dev.entente.producer.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ANPA 1312, as AP, Kyodo and AAP use it:
 *
 * <pre>
 * W2870 asian
 * u i BC-EU--Norway-Ghana 1stLd-Writethru 03-04 0249
 * ^BC-EU--Norway-Ghana, 1st Ld-Writethru,249&lt;
 * ^Trade ministers meet in Oslo&lt;
 * ^Eds: Adds quote.&lt;
 * ^By ADA LINDQVIST=
 * &#9;OSLO (MER) _ The trade ministers …
 * MER-WF-03-04-26 1026GMT&lt;
 * </pre>
 *
 * <p>Agencies differ in which control characters frame a message, and gateways drop them, so none
 * is required.
 */
final class Anpa1312 implements WireLayout {

  private static final Pattern BEGINNING =
      Pattern.compile(
          "\\A[\\x16\\x01\\s]*[A-Za-z]\\d{4}\\x1f?[A-Za-z0-9 -]*\\s*\\n"
              + "[a-z] [a-z][ \\x11-\\x14]+[A-Za-z0-9].*\\d{2}-\\d{2} +\\d{3,4}\\s");
  private static final Pattern NUMBER = Pattern.compile("([A-Za-z]\\d{4})");
  private static final Pattern ROUTING =
      Pattern.compile(
          "^([a-z]) [a-z][ \\x11-\\x14]+(\\S.*?)\\s+(\\d{2})-(\\d{2}) +\\d{3,4}\\s*$",
          Pattern.MULTILINE);
  private static final Pattern CYCLE = Pattern.compile("^(?:AM|PM|BC|AP)-");
  private static final Pattern MARK =
      Pattern.compile(
          "(?i)\\b(?:\\d+(?:st|nd|rd|th)\\s?Ld|Ld-|Writethru|Urgent|Correct|Kill|Hold)");
  private static final Pattern SENT =
      Pattern.compile(
          "^([A-Z]{2,5})-[A-Z]{2}-(\\d{2})-(\\d{2})-(\\d{2}) (\\d{2})(\\d{2})GMT<?\\s*$");

  /** Kyodo's trailer: time and day in Japan, day before month. */
  private static final Pattern SENT_IN_JAPAN =
      Pattern.compile("^KWS-\\d{2}:\\d{2}-(\\d{2})-(\\d{2})-(\\d{2})$");

  private static final Pattern SIGNED = Pattern.compile("^==(\\w[\\w .]*)$");

  /** AP's alerts all have this slug. */
  private static final Pattern NO_NAME = Pattern.compile("(?i).*NewsAlert");

  /** "f" flash, "b" bulletin, "u" urgent, "r" regular, "d" deferred, "a" advance. */
  private static final Map<String, Integer> URGENCIES =
      Map.of("f", 1, "b", 2, "u", 3, "r", 5, "d", 7, "a", 8);

  @Override
  public String name() {
    return "anpa-1312";
  }

  @Override
  public boolean recognises(String beginning) {
    return BEGINNING.matcher(beginning).find();
  }

  @Override
  public boolean slugsAreTopics() {
    return false;
  }

  @Override
  public List<String> messages(String document) {
    return Frames.byStartOfHeading(document);
  }

  @Override
  public Transmission read(String message) {
    Matcher number = NUMBER.matcher(message);
    Matcher routing = ROUTING.matcher(message);
    boolean routed = routing.find();
    Parts parts = new Parts();
    Frames.withoutControls(message.substring(routed ? routing.end() : 0))
        .lines()
        .forEach(parts::read);
    return new Transmission(
        number.find() ? number.group(1) : null,
        routed ? URGENCIES.get(routing.group(1)) : null,
        parts.name(),
        parts.marks,
        parts.headline,
        parts.byline,
        parts.note,
        parts.sent,
        parts.sent == null || !routed
            ? parts.day
            : newsroomsDay(routing.group(3), routing.group(4), parts.day),
        parts.provider,
        Paragraphs.join(parts.body));
  }

  /** The routing line's day is the newsroom's own, the trailer's is Greenwich's. */
  private static LocalDate newsroomsDay(String month, String day, LocalDate greenwich) {
    LocalDate near = Parts.date(String.valueOf(greenwich.getYear() - 2000), month, day);
    boolean one = near != null && Math.abs(near.toEpochDay() - greenwich.toEpochDay()) <= 1;
    return one ? near : greenwich;
  }

  /** Sorts a message's lines after the routing line. */
  private static final class Parts {

    private final List<String> marks = new ArrayList<>();
    private final List<String> body = new ArrayList<>();
    private String slug;
    private String headline;
    private String byline;
    private String note;
    private Instant sent;
    private LocalDate day;
    private String provider;

    void read(String line) {
      String words = line.strip();
      Matcher trailer = SENT.matcher(words);
      Matcher japanese = SENT_IN_JAPAN.matcher(words);
      Matcher signed = SIGNED.matcher(words);
      if (trailer.matches()) {
        readTrailer(trailer);
      } else if (japanese.matches()) {
        day = date(japanese.group(3), japanese.group(2), japanese.group(1));
      } else if (signed.matches()) {
        provider = signed.group(1);
      } else if (line.startsWith("^") || isUnmarkedHeading(line)) {
        readHeading(words.replaceAll("^\\^+|[<=+\\s]+$", ""), words.endsWith("="));
      } else {
        body.add(line.replace("``", "\"").replace("''", "\""));
      }
    }

    /** Kyodo gives slug and headline without the caret; its paragraphs are indented. */
    private boolean isUnmarkedHeading(String line) {
      boolean bodyBegun = body.stream().anyMatch(before -> !before.isBlank());
      return !bodyBegun
          && !line.isBlank()
          && !Character.isWhitespace(line.charAt(0))
          && (slug == null || headline == null);
    }

    private void readHeading(String words, boolean credit) {
      if (slug == null) {
        readSlug(words);
      } else if (words.matches("(?i)\\(?(?:eds:|editor's note).*")) {
        note = words.replaceFirst("(?i)^\\(?(?:eds:|editor's note:?)[ _]*", "").strip();
      } else if (words.regionMatches(true, 0, "by ", 0, 3) && credit) {
        byline = words;
      } else if (headline == null && !credit && !words.startsWith("AP Photo")) {
        headline = words;
      }
    }

    /** "BC-US--Lobster, 1st Ld-Writethru,127": name, version, words. */
    private void readSlug(String words) {
      StringBuilder name = new StringBuilder();
      for (String part : words.split(",", -1)) {
        String piece = part.strip();
        if (MARK.matcher(piece).find()) {
          marks.add(piece.replace("Ld-Writethru", "Ld"));
        } else if (!piece.matches("\\d*")) {
          name.append(name.isEmpty() ? "" : ",").append(piece);
        }
      }
      slug = CYCLE.matcher(name).replaceFirst("");
    }

    /** Returns the slug where it names this one story. */
    String name() {
      return slug == null || NO_NAME.matcher(slug).matches() ? null : slug;
    }

    private void readTrailer(Matcher trailer) {
      provider = trailer.group(1);
      day = date(trailer.group(4), trailer.group(2), trailer.group(3));
      int hour = Integer.parseInt(trailer.group(5));
      int minute = Integer.parseInt(trailer.group(6));
      if (day != null && hour < 24 && minute < 60) {
        sent = day.atTime(hour, minute).toInstant(ZoneOffset.UTC);
      }
    }

    private static LocalDate date(String year, String month, String day) {
      try {
        return LocalDate.of(
            2000 + Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      } catch (DateTimeException noSuchDay) {
        return null;
      }
    }
  }
}
