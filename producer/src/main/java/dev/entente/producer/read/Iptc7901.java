package dev.entente.producer.read;

import dev.entente.diplomacy.story.Providers;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * IPTC 7901, as dpa, ATS and AFP use it:
 *
 * <pre>
 * eca0003 3 i 380  mer 0045
 *
 * Norway/Ghana/trade/
 * 1ST LEAD
 * Trade ministers meet in Oslo
 * By Ada Lindqvist =
 *
 * Oslo (mer) - The trade ministers of Norway and Ghana met
 * …
 * 041026 GMT Mar 26
 * </pre>
 *
 * <p>The sign "=" ends the heading. What the provider keeps for editors follows a line of its own.
 */
final class Iptc7901 implements WireLayout {

  private static final String HEADER =
      "([a-z]{2,4}\\d{3,5}) +([1-9]) +[a-z]{1,3} +\\d{1,5} +([A-Za-z]{2,5}) +(\\d{3,4})\\s*$";
  private static final Pattern BEGINNING =
      Pattern.compile("\\A[\\x16\\x01\\s]*" + HEADER, Pattern.MULTILINE);
  private static final Pattern HEADER_LINE = Pattern.compile("^" + HEADER, Pattern.MULTILINE);
  private static final Pattern LABEL = Pattern.compile("^[A-Z0-9][A-Z0-9 -]{1,30}$");
  private static final Pattern FOR_EDITORS = Pattern.compile("^# Notebook$");
  private static final Pattern FOR_NOBODY =
      Pattern.compile(
          "^(?:\\* \\* \\*.*|The following information is not (?:intended )?for publication.*)$");
  private static final Pattern SENT =
      Pattern.compile("^(\\d{2})(\\d{2})(\\d{2}) (GMT |UTC )?(\\p{L}{3,4})\\.? (\\d{2})$");

  /** Months as English, German and French services abbreviate them, by their first letters. */
  private static final List<String> MONTHS =
      List.of(
          "jan",
          "feb fév",
          "mar mär",
          "apr avr",
          "may mai",
          "jun juin",
          "jul juil",
          "aug aoû",
          "sep",
          "oct okt",
          "nov",
          "dec dez déc");

  @Override
  public String name() {
    return "iptc-7901";
  }

  @Override
  public boolean recognises(String beginning) {
    return BEGINNING.matcher(beginning).find();
  }

  @Override
  public boolean slugsAreTopics() {
    return true;
  }

  @Override
  public List<String> messages(String document) {
    return Frames.byStartOfHeading(document);
  }

  @Override
  public Transmission read(String message) {
    String text = Frames.withoutControls(message);
    Matcher header = HEADER_LINE.matcher(text);
    boolean headed = header.find();
    Parts parts = new Parts();
    text.substring(headed ? header.end() : 0).lines().forEach(parts::read);
    return new Transmission(
        headed ? header.group(3) + " " + header.group(4) : null,
        headed ? Integer.valueOf(header.group(2)) : null,
        parts.slug,
        parts.marks,
        parts.headline.isEmpty() ? null : parts.headline.toString(),
        parts.byline,
        parts.note.isEmpty() ? null : parts.note.toString(),
        parts.sent,
        parts.day,
        headed ? Providers.standard().known(header.group(3)).orElse(null) : null,
        Paragraphs.join(parts.body));
  }

  /** Sorts a message's lines after the header line. */
  private static final class Parts {

    private final List<String> marks = new ArrayList<>();
    private final StringBuilder headline = new StringBuilder();
    private final StringBuilder note = new StringBuilder();
    private final List<String> body = new ArrayList<>();
    private String slug;
    private String byline;
    private Instant sent;
    private LocalDate day;
    private boolean headingEnded;
    private boolean forEditors;
    private boolean forNobody;

    void read(String line) {
      String words = line.strip();
      Matcher trailer = SENT.matcher(words);
      if (trailer.matches()) {
        readTrailer(trailer);
      } else if (FOR_EDITORS.matcher(words).matches()) {
        forEditors = true;
      } else if (FOR_NOBODY.matcher(words).matches()) {
        forNobody = true;
      } else if (forNobody) {
        return; // contacts of the newsroom
      } else if (forEditors) {
        readNote(words);
      } else if (headingEnded) {
        body.add(line);
      } else {
        readHeading(words);
      }
    }

    private void readHeading(String words) {
      boolean last = words.endsWith("=");
      String heading = last ? words.substring(0, words.length() - 1).strip() : words;
      if (heading.isEmpty()) {
        headingEnded = last || !headline.isEmpty();
      } else if (slug == null && !last) {
        slug = heading.replaceAll("^/+|/+$", "");
      } else if (headline.isEmpty() && LABEL.matcher(heading).matches() && !last) {
        marks.add(heading.equals("EXTRA") ? "URGENT" : heading);
      } else if (heading.regionMatches(true, 0, "by ", 0, 3) && !headline.isEmpty()) {
        byline = heading;
      } else {
        headline.append(headline.isEmpty() ? "" : " ").append(heading);
      }
      headingEnded |= last;
    }

    private void readNote(String words) {
      if (words.startsWith("- ") && !words.contains("http")) {
        note.append(note.isEmpty() ? "" : " / ").append(words.substring(2));
      }
    }

    private void readTrailer(Matcher trailer) {
      try {
        day =
            LocalDate.of(
                2000 + Integer.parseInt(trailer.group(6)),
                month(trailer.group(5)),
                Integer.parseInt(trailer.group(1)));
        LocalTime time =
            LocalTime.of(Integer.parseInt(trailer.group(2)), Integer.parseInt(trailer.group(3)));
        sent = trailer.group(4) == null ? null : day.atTime(time).toInstant(ZoneOffset.UTC);
      } catch (DateTimeException noSuchTime) {
        day = null;
      }
    }

    private static int month(String name) {
      String start = name.toLowerCase(Locale.ROOT);
      for (int i = 0; i < MONTHS.size(); i++) {
        for (String month : MONTHS.get(i).split(" ", -1)) {
          if (start.startsWith(month)) {
            return i + 1;
          }
        }
      }
      return 0;
    }
  }
}
