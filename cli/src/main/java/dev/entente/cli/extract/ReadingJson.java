package dev.entente.cli.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.entente.diplomacy.extract.Extraction;
import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.Evidence;
import dev.entente.diplomacy.meeting.MeetingMention;
import dev.entente.diplomacy.meeting.Participant;
import dev.entente.diplomacy.meeting.Topics;
import dev.entente.diplomacy.relation.RelationSignal;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;

/**
 * A reading as one line of JSON: {@code id}, {@code published}, {@code meetings}, {@code
 * relations}, and for a story that could not be used {@code rejected}. A span counts UTF-16 units
 * in headline, line feed, body.
 */
public final class ReadingJson {

  private static final JsonFactory JSON = new JsonFactory();

  private ReadingJson() {}

  /** Returns the line of a story that was read. */
  public static String of(String id, Extraction extraction) {
    return line(
        json -> {
          text(json, "id", id);
          text(json, "published", extraction.published());
          json.writeArrayFieldStart("meetings");
          for (MeetingMention meeting : extraction.meetings()) {
            meeting(json, meeting);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("relations");
          for (RelationSignal relation : extraction.relations()) {
            relation(json, relation);
          }
          json.writeEndArray();
        });
  }

  /** Returns the line of a story that could not be used: nothing in it, and why. */
  public static String rejected(String id, Enum<?> reason, String detail) {
    return line(
        json -> {
          text(json, "id", id);
          text(json, "published", null);
          strings(json, "meetings", List.of());
          strings(json, "relations", List.of());
          json.writeObjectFieldStart("rejected");
          text(json, "reason", reason);
          text(json, "detail", detail);
          json.writeEndObject();
        });
  }

  private static void meeting(JsonGenerator json, MeetingMention meeting) throws IOException {
    json.writeStartObject();
    strings(json, "countries", meeting.countries());
    if (!meeting.bodies().isEmpty()) {
      strings(json, "bodies", meeting.bodies());
    }
    text(json, "format", meeting.format());
    text(json, "mode", meeting.mode());
    text(json, "status", meeting.status());
    text(json, "level", meeting.level());
    date(json, meeting.date());
    text(json, "place", meeting.place());
    if (meeting.host() != null) {
      text(json, "host", meeting.host());
    }
    text(json, "host_event", meeting.hostEvent());
    json.writeArrayFieldStart("participants");
    for (Participant participant : meeting.participants()) {
      json.writeStartObject();
      text(json, "name", participant.name());
      text(json, "country", participant.country());
      text(json, "title", participant.title());
      json.writeEndObject();
    }
    json.writeEndArray();
    List<String> topics = Topics.matters(meeting.topics());
    if (!topics.isEmpty()) {
      strings(json, "topics", topics);
    }
    json.writeBooleanField("background", meeting.background());
    json.writeBooleanField("main", meeting.main());
    foundIn(json, meeting.evidence(), meeting.foundBy());
    json.writeEndObject();
  }

  private static void relation(JsonGenerator json, RelationSignal relation) throws IOException {
    json.writeStartObject();
    strings(json, "countries", relation.countries());
    text(json, "signal", relation.signal());
    if (relation.since() != null) {
      text(json, "since", since(relation.since()));
    }
    if (!relation.issues().isEmpty()) {
      strings(json, "issues", relation.issues());
    }
    foundIn(json, relation.evidence(), relation.foundBy());
    json.writeEndObject();
  }

  private static void foundIn(JsonGenerator json, Evidence evidence, String rule)
      throws IOException {
    text(json, "evidence", evidence.text());
    text(json, "rule", rule);
    json.writeArrayFieldStart("span");
    json.writeNumber(evidence.start());
    json.writeNumber(evidence.end());
    json.writeEndArray();
  }

  private static void date(JsonGenerator json, DateRange date) throws IOException {
    if (date == null) {
      json.writeNullField("date");
    } else {
      strings(json, "date", List.of(date.from().toString(), date.to().toString()));
    }
  }

  /** A year as 2018, a month as 2018-12, a day in full, anything else as an ISO 8601 interval. */
  private static String since(DateRange range) {
    if (range.days() == 1) {
      return range.from().toString();
    }
    YearMonth month = YearMonth.from(range.from());
    if (range.from().equals(month.atDay(1)) && range.to().equals(month.atEndOfMonth())) {
      return month.toString();
    }
    boolean year =
        range.from().getDayOfYear() == 1
            && range.to().equals(range.from().plusYears(1).minusDays(1));
    return year ? String.valueOf(range.from().getYear()) : range.from() + "/" + range.to();
  }

  private static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static void text(JsonGenerator json, String name, Object value) throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value.toString());
    }
  }

  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private static String line(Fields fields) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return line.toString();
  }
}
