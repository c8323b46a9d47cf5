package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.meeting.MeetingMention;
import dev.entente.diplomacy.story.Story;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text and the meetings that it tells of, from a file of such.
 *
 * @param line where it stands in its file
 * @param group what it is an example of
 * @param story the text
 * @param meetings one line for each meeting, as meeting-sentences.txt explains it
 */
record ReadSentence(int line, String group, Story story, List<String> meetings) {

  private static final LocalDate WEDNESDAY = LocalDate.of(2031, 5, 14);

  /** Returns the sentences of a file that lies beside this class. */
  static List<ReadSentence> all(String file) {
    List<ReadSentence> sentences = new ArrayList<>();
    List<String> text = new ArrayList<>();
    List<String> meetings = new ArrayList<>();
    String group = "";
    int start = 0;
    List<String> lines = new ArrayList<>(lines(file));
    lines.add(">");
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean next = line.startsWith(">") && !meetings.isEmpty();
      if (next) {
        sentences.add(new ReadSentence(start, group, story(text), List.copyOf(meetings)));
        text.clear();
        meetings.clear();
      }
      if (line.startsWith("## ")) {
        group = line.substring(3);
      } else if (line.startsWith("> ")) {
        start = text.isEmpty() ? i + 1 : start;
        text.add(line.substring(2));
      } else if (line.startsWith("= ")) {
        meetings.add(line.substring(2));
      }
    }
    return sentences;
  }

  private static List<String> lines(String file) {
    try (InputStream in = ReadSentence.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Story story(List<String> text) {
    String first = text.get(0);
    String headline = first.startsWith("^ ") ? first.substring(2) : null;
    String body = String.join("\n", headline == null ? text : text.subList(1, text.size()));
    LocalDate day = WEDNESDAY;
    String dateline = null;
    if (body.startsWith("[")) {
      String[] frame = body.substring(1, body.indexOf(']')).split(" ", 2);
      day = LocalDate.parse(frame[0]);
      dateline = frame.length > 1 ? frame[1] : null;
      body = body.substring(body.indexOf(']') + 2);
    }
    return new Story("sentence", "Tatra Press", day, dateline, headline, body);
  }

  /** Returns what was found and not told, and told and not found. */
  List<String> differences(List<MeetingMention> found) {
    List<String> expected =
        meetings.get(0).equals("none") ? new ArrayList<>() : new ArrayList<>(meetings);
    List<String> differences = new ArrayList<>();
    for (MeetingMention mention : found) {
      if (expected.stream().noneMatch(line -> fits(line, mention))) {
        differences.add("not told: " + said(mention));
      } else {
        expected.remove(expected.stream().filter(line -> fits(line, mention)).findFirst().get());
      }
    }
    expected.forEach(line -> differences.add("not found: " + line));
    return differences;
  }

  private static boolean fits(String line, MeetingMention mention) {
    return Stream.of(line.split(" ")).allMatch(word -> says(word, mention));
  }

  private static boolean says(String word, MeetingMention mention) {
    if (word.startsWith("@")) {
      String place = mention.place() == null ? "-" : mention.place();
      return word.substring(1).replace('_', ' ').equals(place);
    }
    if (word.startsWith("event:")) {
      return word.substring(6).replace('_', ' ').equals(mention.hostEvent());
    }
    if (word.startsWith("names:")) {
      List<String> names = mention.participants().stream().map(p -> p.name()).sorted().toList();
      return Stream.of(word.substring(6).split(","))
          .map(n -> n.replace('_', ' '))
          .sorted()
          .toList()
          .equals(names);
    }
    return switch (word) {
      case "undated" -> mention.date() == null;
      case "unranked" -> mention.level() == null;
      case "background" -> mention.background();
      case "HELD", "ONGOING", "SCHEDULED", "PROPOSED", "POSTPONED", "CANCELLED", "REFUSED" ->
          mention.status().name().equals(word);
      case "IN_PERSON", "PHONE", "VIDEO" ->
          mention.mode() != null && mention.mode().name().equals(word);
      case "HEAD_OF_STATE_OR_GOVERNMENT",
          "MINISTER",
          "VICE_MINISTER",
          "SENIOR_OFFICIAL",
          "WORKING" ->
          mention.level() != null && mention.level().name().equals(word);
      default -> word.equals(sides(mention)) || word.equals(date(mention));
    };
  }

  private static String sides(MeetingMention mention) {
    String states = String.join("-", mention.countries());
    return mention.bodies().isEmpty() ? states : states + "+" + String.join("+", mention.bodies());
  }

  private static String date(MeetingMention mention) {
    if (mention.date() == null) {
      return "";
    }
    return mention.date().days() == 1
        ? mention.date().from().toString()
        : mention.date().from() + ".." + mention.date().to();
  }

  private static String said(MeetingMention m) {
    return String.join(
        " ",
        sides(m),
        String.valueOf(m.status()),
        String.valueOf(m.level()),
        String.valueOf(m.mode()),
        date(m),
        "@" + m.place(),
        String.valueOf(m.hostEvent()),
        m.participants().toString(),
        m.background() ? "background" : "");
  }

  @Override
  public String toString() {
    return group + ", line " + line + ": " + story.text();
  }
}
