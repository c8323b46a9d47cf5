package dev.entente.diplomacy.extract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.MeetingMention;
import dev.entente.diplomacy.meeting.Participant;
import dev.entente.diplomacy.relation.RelationSignal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Something that we read otherwise than a careful reader.
 *
 * @param name the story, the meeting or signal as the reader has it, and the field: what the list
 *     of open differences holds
 * @param expected what the reader has
 * @param read what we have
 */
record ReadingDifference(String name, String expected, String read) {

  private static final Map<String, Function<MeetingMention, Object>> FIELDS =
      Map.of(
          "status", MeetingMention::status,
          "date", mention -> range(mention.date()),
          "level", MeetingMention::level,
          "format", MeetingMention::format,
          "mode", MeetingMention::mode,
          "place", MeetingMention::place,
          "host_event", MeetingMention::hostEvent,
          "background", MeetingMention::background,
          "main", MeetingMention::main);

  /** Returns where our reading of a story is not the careful reader's, in every field he gives. */
  static List<ReadingDifference> between(String story, JsonNode expected, Extraction read) {
    List<ReadingDifference> differences = new ArrayList<>();
    String day = String.valueOf(read.published());
    if (!expected.get("published").asText().equals(day)) {
      differences.add(
          new ReadingDifference(story + ": published", expected.get("published").asText(), day));
    }
    meetings(story, expected.path("meetings"), read.meetings(), differences);
    relations(story, expected.path("relations"), read.relations(), differences);
    return differences;
  }

  private static void meetings(
      String story,
      JsonNode expected,
      List<MeetingMention> read,
      List<ReadingDifference> differences) {
    List<JsonNode> wanted = new ArrayList<>();
    expected.forEach(wanted::add);
    List<MeetingMention> left = new ArrayList<>(read);
    for (Match best = best(story, wanted, left); best != null; best = best(story, wanted, left)) {
      wanted.remove(best.expected());
      left.remove(best.read());
      differences.addAll(best.differences());
    }
    for (JsonNode meeting : wanted) {
      String name = story + ": " + name(meeting) + ": missing";
      differences.add(new ReadingDifference(name, meeting.toString(), "nothing"));
    }
    for (MeetingMention meeting : left) {
      String name = String.join("-", meeting.countries()) + " " + meeting.status();
      differences.add(
          new ReadingDifference(
              story + ": " + name + ": too many", "nothing", meeting.evidence().text()));
    }
  }

  /** One of ours that tells of a meeting of the reader's, and where it differs. */
  private record Match(
      JsonNode expected, MeetingMention read, List<ReadingDifference> differences) {}

  /** The two that differ least, or null where no two have the same countries. */
  private static Match best(String story, List<JsonNode> wanted, List<MeetingMention> left) {
    Match best = null;
    for (JsonNode meeting : wanted) {
      for (MeetingMention mention : left) {
        if (mention.countries().equals(strings(meeting.get("countries")))) {
          Match match =
              new Match(meeting, mention, fields(story + ": " + name(meeting), meeting, mention));
          if (best == null || match.differences().size() < best.differences().size()) {
            best = match;
          }
        }
      }
    }
    return best;
  }

  private static List<ReadingDifference> fields(
      String name, JsonNode expected, MeetingMention read) {
    List<ReadingDifference> differences = new ArrayList<>();
    FIELDS.forEach(
        (field, value) -> {
          if (expected.has(field)) {
            String ours = String.valueOf(value.apply(read));
            compare(name + ": " + field, told(expected.get(field)), ours, differences);
          }
        });
    compare(
        name + ": bodies",
        String.valueOf(strings(expected.path("bodies"))),
        String.valueOf(read.bodies()),
        differences);
    compare(
        name + ": participants",
        String.valueOf(people(expected.path("participants"))),
        String.valueOf(people(read, expected.path("participants"))),
        differences);
    return differences;
  }

  private static void relations(
      String story,
      JsonNode expected,
      List<RelationSignal> read,
      List<ReadingDifference> differences) {
    Map<String, RelationSignal> left = new TreeMap<>();
    for (RelationSignal signal : read) {
      for (String pair : pairs(signal.countries())) {
        left.put(pair + " " + signal.signal(), signal);
      }
    }
    for (JsonNode relation : expected) {
      for (String pair : pairs(strings(relation.get("countries")))) {
        String name = pair + " " + relation.get("signal").asText();
        RelationSignal signal = left.remove(name);
        boolean optional = relation.path("optional").asBoolean();
        String where = story + ": " + name;
        if (signal == null && !optional) {
          differences.add(new ReadingDifference(where + ": missing", name, "nothing"));
        } else if (signal != null) {
          matter(where, relation, signal, differences);
        }
      }
    }
    left.forEach(
        (name, signal) ->
            differences.add(
                new ReadingDifference(
                    story + ": " + name + ": too many", "nothing", signal.evidence().text())));
  }

  private static void matter(
      String where, JsonNode expected, RelationSignal read, List<ReadingDifference> differences) {
    String since = read.since() == null ? "null" : read.since().from().toString();
    if (expected.has("since") && !since.startsWith(expected.get("since").asText())) {
      differences.add(
          new ReadingDifference(where + ": since", expected.get("since").asText(), since));
    }
    if (expected.has("issues")) {
      compare(
          where + ": issues",
          String.valueOf(strings(expected.get("issues"))),
          String.valueOf(read.issues()),
          differences);
    }
  }

  private static void compare(
      String name, String expected, String read, List<ReadingDifference> differences) {
    if (!expected.equals(read)) {
      differences.add(new ReadingDifference(name, expected, read));
    }
  }

  private static String name(JsonNode meeting) {
    JsonNode date = meeting.path("date");
    return String.join("-", strings(meeting.get("countries")))
        + " "
        + meeting.get("status").asText()
        + (date.isArray() ? " " + date.get(0).asText() : "");
  }

  /**
   * A title counts only where the reader gives one: "null" in a reading says that there is none.
   */
  private static TreeSet<String> people(JsonNode expected) {
    TreeSet<String> people = new TreeSet<>();
    for (JsonNode person : expected) {
      people.add(
          person.get("name").asText()
              + ", "
              + told(person.path("country"))
              + (person.has("title") ? ", " + told(person.get("title")) : ""));
    }
    return people;
  }

  private static TreeSet<String> people(MeetingMention read, JsonNode expected) {
    TreeSet<String> people = new TreeSet<>();
    for (Participant person : read.participants()) {
      boolean titled = false;
      for (JsonNode other : expected) {
        titled |= other.get("name").asText().equals(person.name()) && other.has("title");
      }
      people.add(person.name() + ", " + person.country() + (titled ? ", " + person.title() : ""));
    }
    return people;
  }

  private static List<String> pairs(List<String> countries) {
    List<String> pairs = new ArrayList<>();
    for (int a = 0; a < countries.size(); a++) {
      for (int b = a + 1; b < countries.size(); b++) {
        pairs.add(countries.get(a) + "-" + countries.get(b));
      }
    }
    return pairs;
  }

  private static List<String> range(DateRange date) {
    return date == null ? null : List.of(date.from().toString(), date.to().toString());
  }

  private static String told(JsonNode value) {
    if (value.isArray()) {
      return String.valueOf(strings(value));
    }
    return value.isMissingNode() || value.isNull() ? "null" : value.asText();
  }

  private static List<String> strings(JsonNode array) {
    Iterator<JsonNode> values = array.elements();
    Iterable<JsonNode> all = () -> values;
    return StreamSupport.stream(all.spliterator(), false).map(JsonNode::asText).toList();
  }

  @Override
  public String toString() {
    return name + ": " + expected + " expected, read " + read;
  }
}
