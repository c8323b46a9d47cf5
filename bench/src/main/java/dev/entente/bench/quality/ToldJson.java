package dev.entente.bench.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.cli.cluster.CommandFailure;
import dev.entente.diplomacy.meeting.Format;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.Mode;
import dev.entente.diplomacy.meeting.Status;
import dev.entente.diplomacy.relation.Signal;
import dev.entente.schemas.admin.ExitCode;
import java.util.List;
import java.util.Objects;

/** What a story tells, from a line as {@code entente extract} prints it. */
final class ToldJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  private ToldJson() {}

  /**
   * Reads a line.
   *
   * @param where file and line, for whoever mends what is wrong
   */
  static Told read(String where, String line) {
    JsonPart story = parse(where, line);
    String id = story.text("id");
    if (id == null) {
      throw story.broken("has no id", "write that of the story");
    }
    if (!story.has("meetings")) {
      throw story.broken("has no meetings", "write [] where the story tells of none");
    }
    return new Told(
        id,
        story.parts("meetings", "meeting").stream().map(ToldJson::meeting).toList(),
        story.parts("relations", "relation").stream().map(ToldJson::relation).toList());
  }

  private static JsonPart parse(String where, String line) {
    try {
      return new JsonPart(where, JSON.readTree(line));
    } catch (JsonProcessingException e) {
      throw new CommandFailure(
          ExitCode.STORAGE,
          "%s is no JSON (%s): write one story a line, as `entente extract` prints it"
              .formatted(where, e.getOriginalMessage()),
          e);
    }
  }

  private static ToldMeeting meeting(JsonPart meeting) {
    return new ToldMeeting(
        meeting.countries(),
        meeting.oneOf(Format.class).orElse(null),
        meeting.required(Status.class),
        meeting.oneOf(Level.class).orElse(null),
        meeting.oneOf(Mode.class).orElse(null),
        meeting.date(),
        meeting.text("place"),
        names(meeting),
        meeting.is("background"),
        meeting.is("main"),
        meeting.text("evidence"),
        meeting.text("rule"));
  }

  private static List<String> names(JsonPart meeting) {
    return meeting.parts("participants", "participant").stream()
        .map(participant -> participant.text("name"))
        .filter(Objects::nonNull)
        .toList();
  }

  private static ToldRelation relation(JsonPart relation) {
    return new ToldRelation(relation.countries(), relation.required(Signal.class));
  }
}
