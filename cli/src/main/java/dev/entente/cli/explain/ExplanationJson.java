package dev.entente.cli.explain;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.entente.cli.extract.ReadingJson;
import dev.entente.diplomacy.extract.Explanation;
import dev.entente.diplomacy.extract.Explanation.Day;
import dev.entente.diplomacy.extract.Explanation.Name;
import dev.entente.diplomacy.extract.Explanation.Sentence;
import dev.entente.diplomacy.extract.Explanation.Try;
import dev.entente.diplomacy.extract.Extraction;
import dev.entente.diplomacy.extract.Refusal;
import dev.entente.diplomacy.meeting.DateRange;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * An explanation as one line of JSON: {@code id}, {@code published}, {@code home}, {@code
 * sentences} with their {@code names}, {@code dates} and {@code tries}, and the {@code reading} as
 * {@code entente extract} prints it. A span counts UTF-16 units in headline, line feed, body.
 */
final class ExplanationJson {

  private static final JsonFactory JSON = new JsonFactory();

  private final Explanation explanation;
  private final JsonGenerator json;

  private ExplanationJson(Explanation explanation, JsonGenerator json) {
    this.explanation = explanation;
    this.json = json;
  }

  /** Returns the line. */
  static String of(String id, Explanation explanation) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      new ExplanationJson(explanation, json).write(id);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return line.toString();
  }

  private void write(String id) throws IOException {
    json.writeStartObject();
    text("id", id);
    text("published", explanation.published());
    text("home", explanation.home());
    json.writeArrayFieldStart("sentences");
    for (Sentence sentence : explanation.sentences()) {
      sentence(sentence);
    }
    json.writeEndArray();
    json.writeFieldName("reading");
    if (explanation.reading() instanceof Extraction extraction) {
      json.writeRawValue(ReadingJson.of(id, extraction));
    } else if (explanation.reading() instanceof Refusal refusal) {
      json.writeRawValue(ReadingJson.rejected(id, refusal.reason(), refusal.detail()));
    }
    json.writeEndObject();
  }

  private void sentence(Sentence sentence) throws IOException {
    json.writeStartObject();
    text("zone", sentence.zone());
    part(sentence.start(), sentence.end());
    json.writeArrayFieldStart("names");
    for (Name name : sentence.names()) {
      json.writeStartObject();
      text("kind", name.kind());
      part(name.start(), name.end());
      text("side", name.side());
      text("person", name.person());
      text("title", name.title());
      text("level", name.level());
      json.writeBooleanField("represents", name.represents());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("dates");
    for (Day day : sentence.dates()) {
      json.writeStartObject();
      text("role", day.role());
      part(day.start(), day.end());
      range("past", day.past());
      range("ahead", day.ahead());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("tries");
    for (Try attempt : sentence.tries()) {
      attempt(attempt);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void attempt(Try attempt) throws IOException {
    json.writeStartObject();
    text("rule", attempt.rule());
    part(attempt.start(), attempt.end());
    json.writeArrayFieldStart("sides");
    for (String side : attempt.sides()) {
      json.writeString(side);
    }
    json.writeEndArray();
    text("status", attempt.status());
    range("date", attempt.date());
    text("verdict", attempt.verdict());
    json.writeBooleanField("kept", attempt.verdict().kept());
    text("because", attempt.verdict().because());
    json.writeEndObject();
  }

  private void part(int start, int end) throws IOException {
    text("text", explanation.text().substring(start, end));
    json.writeArrayFieldStart("span");
    json.writeNumber(start);
    json.writeNumber(end);
    json.writeEndArray();
  }

  private void range(String name, DateRange range) throws IOException {
    if (range == null) {
      json.writeNullField(name);
    } else {
      json.writeArrayFieldStart(name);
      json.writeString(range.from().toString());
      json.writeString(range.to().toString());
      json.writeEndArray();
    }
  }

  private void text(String name, Object value) throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value.toString());
    }
  }
}
