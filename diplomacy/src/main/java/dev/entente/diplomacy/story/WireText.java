package dev.entente.diplomacy.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One story as a text wire delivers it, in its parts.
 *
 * <p>For example
 *
 * <pre>
 * (2nd LEAD) Ministers meet over fisheries
 * (ATTN: ADDS reaction in last para)
 * By A. Writer
 * PORTO, May 21 (Example) -- The ministers met Tuesday …
 * writer@example.org
 * (END)
 * </pre>
 *
 * @param mark what its revision marks say
 * @param slug the wire's routing name, "BC-Talks-Fisheries", or null
 * @param headline without marks, or null
 * @param byline the writer's name without "By", or null
 * @param dateline parsed, or null; {@link Dateline#printed()} is its text without the dash
 * @param editorsNote the note to editors, or null
 * @param body the story's paragraphs with captions and whatever stands between them; the opening
 *     and the trailer are cut
 * @param trailer what followed the body; may be empty
 * @param provider the agency of the dateline, else of a "Source:" line, in its one spelling, or
 *     null
 * @param references headlines and numbers of the stories that a kill or hold note names, as printed
 */
public record WireText(
    RevisionMark mark,
    String slug,
    String headline,
    String byline,
    Dateline dateline,
    String editorsNote,
    String body,
    String trailer,
    String provider,
    List<String> references) {

  private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"“”\\n]{8,200})[\"”]");
  private static final Pattern NUMBERED =
      Pattern.compile("\\b(?:item|story|number|No\\.)\\s+([A-Za-z]{1,6}\\s?\\d{1,6})\\b");
  private static final Pattern SLUG =
      Pattern.compile("^\\p{Lu}[\\p{L}.']*(?:-[\\p{L}.' ]{1,30}){1,6}$");

  public WireText {
    Objects.requireNonNull(mark, "a wire text needs a mark, RevisionMark.NONE at least");
    Objects.requireNonNull(body, "a wire text needs a body, empty at least");
    references = List.copyOf(references);
  }

  /** Takes a text apart. Never fails: what it does not recognise is body. */
  public static WireText parse(String raw) {
    Objects.requireNonNull(raw, "a wire text to take apart");
    return new Parts(clean(raw)).assemble();
  }

  /** Returns the story's place, as its dateline prints it. */
  public Optional<String> city() {
    return dateline == null ? Optional.empty() : dateline.city();
  }

  /**
   * Returns the story to read, without a date: see {@link StoryDate}.
   *
   * @param id what the feed calls it
   */
  public Story toStory(String id) {
    String printed = dateline == null ? null : dateline.printed();
    return new Story(id, provider, null, printed, headline, body);
  }

  private static String clean(String raw) {
    StringBuilder clean = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean feed = c == '\r' && (i + 1 >= raw.length() || raw.charAt(i + 1) != '\n');
      if (feed) {
        clean.append('\n');
      } else if (c == '\n' || c == '\t' || isPrintable(c)) {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  private static boolean isPrintable(char c) {
    return c >= ' ' && c != '\u007f' && c != '\ufeff';
  }

  private static final class Parts {

    private final String text;
    private final Zones zones;
    private final List<String> headlines = new ArrayList<>();
    private String slug;
    private String note;
    private RevisionMark mark = RevisionMark.NONE;

    Parts(String text) {
      this.text = text;
      this.zones = Zones.ofPlainText(text);
    }

    WireText assemble() {
      int bodyStart = bodyStart();
      int bodyEnd = bodyEnd(bodyStart);
      readHeadlines(bodyStart);
      String headline = headlines.isEmpty() ? null : headlines.get(headlines.size() - 1);
      return new WireText(
          mark,
          slug,
          headline,
          byline(bodyStart),
          zones.dateline().orElse(null),
          note,
          text.substring(bodyStart, bodyEnd).strip(),
          text.substring(bodyEnd).strip(),
          provider(),
          references());
    }

    /** The first offset past headline, note, byline and dateline. */
    private int bodyStart() {
      int start = 0;
      for (Zone zone : zones.all()) {
        boolean opening =
            switch (zone.kind()) {
              case HEADLINE, BYLINE, DATELINE, NOTE -> true;
              case BODY -> zone.in(text).isBlank();
              case CAPTION, OTHER_HEADLINES, MARKUP, TRAILER -> false;
            };
        if (!opening) {
          break;
        }
        start = zone.end();
      }
      return start;
    }

    /** The end of the last zone that is the story's. */
    private int bodyEnd(int bodyStart) {
      int end = bodyStart;
      for (Zone zone : zones.all()) {
        boolean story =
            switch (zone.kind()) {
              case BODY, CAPTION -> !zone.in(text).isBlank();
              case HEADLINE, BYLINE, DATELINE, NOTE, OTHER_HEADLINES, MARKUP, TRAILER -> false;
            };
        if (story && zone.start() >= bodyStart) {
          end = zone.end();
        }
      }
      return end;
    }

    private void readHeadlines(int bodyStart) {
      List<String> lines = text.substring(0, bodyStart).lines().map(String::strip).toList();
      int offset = 0;
      for (String line : lines) {
        int start = text.indexOf(line, offset);
        offset = start + line.length();
        Zone.Kind kind = line.isEmpty() ? Zone.Kind.BODY : zones.kindAt(start);
        if (kind == Zone.Kind.HEADLINE) {
          readHeadline(line);
        } else if (kind == Zone.Kind.NOTE) {
          readNote(line);
        }
      }
    }

    private void readHeadline(String line) {
      MarkedHeadline marked = MarkedHeadline.parse(line);
      mark = marked.mark().equals(RevisionMark.NONE) ? mark : combine(mark, marked.mark());
      note = marked.note() == null ? note : marked.note();
      if (SLUG.matcher(marked.headline()).matches()) {
        slug = marked.headline();
      } else if (!marked.headline().isEmpty()) {
        headlines.add(marked.headline());
      }
    }

    private void readNote(String line) {
      String own = MarkedHeadline.parse(line).note();
      note = own == null ? line : own;
    }

    private static RevisionMark combine(RevisionMark one, RevisionMark other) {
      if (one.equals(RevisionMark.NONE)) {
        return other;
      }
      List<String> tags = new ArrayList<>(one.tags());
      tags.addAll(other.tags());
      boolean later = one.kind().compareTo(other.kind()) < 0;
      int order =
          one.order() == 1
              ? other.order()
              : other.order() == 1 ? one.order() : Math.max(one.order(), other.order());
      return new RevisionMark(later ? other.kind() : one.kind(), order, tags);
    }

    private String byline(int bodyStart) {
      return zones.of(Zone.Kind.BYLINE).stream()
          .filter(zone -> zone.end() <= bodyStart)
          .map(zone -> zone.in(text).strip())
          .map(line -> line.substring(Math.min(3, line.length())).strip())
          .findFirst()
          .orElse(null);
    }

    private String provider() {
      Providers providers = Providers.standard();
      Optional<String> agency = zones.dateline().map(Dateline::agency).map(providers::spelling);
      return agency.or(this::providerOfTrailer).orElse(null);
    }

    private Optional<String> providerOfTrailer() {
      return zones.of(Zone.Kind.TRAILER).stream()
          .flatMap(zone -> zone.in(text).lines())
          .map(String::strip)
          .filter(line -> line.regionMatches(true, 0, "source:", 0, 7) && line.length() > 7)
          .map(line -> Providers.standard().spelling(line.substring(7)))
          .findFirst();
    }

    private List<String> references() {
      boolean note = mark.kind() == RevisionMark.Kind.KILL || mark.kind() == RevisionMark.Kind.HOLD;
      List<String> references = new ArrayList<>();
      if (note) {
        Matcher numbered = NUMBERED.matcher(text);
        while (numbered.find()) {
          references.add(numbered.group(1));
        }
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
          references.add(quoted.group(1));
        }
      }
      return references;
    }
  }
}
