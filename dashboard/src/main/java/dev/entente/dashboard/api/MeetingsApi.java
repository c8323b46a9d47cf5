package dev.entente.dashboard.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.dashboard.read.EventTable;
import dev.entente.dashboard.read.MeetingQuery;
import dev.entente.dashboard.read.Page;
import dev.entente.dashboard.read.ReadModel;
import dev.entente.dashboard.view.Sentences;
import dev.entente.schemas.diplomacy.Meeting;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Meetings, one by one and in lists. */
final class MeetingsApi {

  /** The most changes of one meeting that are shown. */
  private static final int HISTORY = 200;

  private static final List<String> COLUMNS =
      List.of(
          "meetingId",
          "countries",
          "bodies",
          "date.from",
          "date.to",
          "status",
          "level",
          "format",
          "mode",
          "place",
          "placeCountry",
          "hostEvent",
          "topics",
          "cameo",
          "reportCount",
          "providerCount",
          "firstReported",
          "lastReported");

  private final ReadModel model;

  MeetingsApi(ReadModel model) {
    this.model = model;
  }

  List<Endpoint> endpoints() {
    return List.of(
        new Endpoint(
            "/api/meetings",
            "listMeetings",
            "Meetings by day. A page may be short and still have a `next`: a search that finds"
                + " little stops now and then.",
            List.of(
                Parameter.COUNTRY,
                Parameter.PAIR,
                Parameter.STATUS,
                Parameter.LEVEL,
                Parameter.FROM,
                Parameter.TO,
                Parameter.TEXT,
                Parameter.ORDER,
                Parameter.LIMIT,
                Parameter.CURSOR,
                Parameter.FORMAT),
            "Meetings",
            COLUMNS,
            this::list),
        new Endpoint(
            "/api/meetings/{id}",
            "getMeeting",
            "One meeting with its history. One that turned out to be part of another is answered"
                + " with that one.",
            List.of(),
            "MeetingWithHistory",
            List.of(),
            this::one));
  }

  private JsonNode list(Asked asked) {
    Page<Meeting> page =
        model
            .meetings()
            .page(
                new MeetingQuery(
                    asked.get(Parameter.COUNTRY),
                    asked.get(Parameter.PAIR),
                    asked.get(Parameter.STATUS).orElse(Set.of()),
                    asked.get(Parameter.LEVEL).orElse(Set.of()),
                    asked.get(Parameter.FROM),
                    asked.get(Parameter.TO),
                    asked.get(Parameter.TEXT),
                    asked.get(Parameter.ORDER).orElse(Parameter.Order.NEWEST)
                        == Parameter.Order.OLDEST,
                    asked.get(Parameter.CURSOR),
                    asked.limit()));
    ObjectNode answer = Json.object();
    ArrayNode items = answer.putArray("items");
    page.items().forEach(meeting -> items.add(json(meeting)));
    answer.put("next", page.next().map(Cursor::of).orElse(null));
    return answer;
  }

  private JsonNode one(Asked asked) {
    String asId = asked.path("id");
    String id = asId;
    Set<String> seen = new HashSet<>();
    while (seen.add(id)) {
      Optional<Meeting> meeting = model.meetings().get(id);
      if (meeting.isPresent()) {
        return withHistory(meeting.get(), asId);
      }
      id = successor(id).orElse(id);
    }
    if (model.events().ofMeeting(id, 1).isEmpty()) {
      throw Problem.notFound("there is no meeting " + asId);
    }
    throw Problem.gone("nothing supports the meeting " + asId + " any more");
  }

  private Optional<String> successor(String id) {
    List<EventTable.Entry> history = model.events().ofMeeting(id, HISTORY);
    return history.isEmpty()
        ? Optional.empty()
        : history.get(history.size() - 1).event().getReplacedBy().stream().findFirst();
  }

  private ObjectNode withHistory(Meeting meeting, String asked) {
    ObjectNode json = json(meeting);
    json.put("replaces", asked.equals(meeting.getMeetingId()) ? null : asked);
    ArrayNode history = json.putArray("history");
    model
        .events()
        .ofMeeting(meeting.getMeetingId(), HISTORY)
        .forEach(entry -> history.add(ChangesApi.json(entry)));
    return json;
  }

  static ObjectNode json(Meeting meeting) {
    ObjectNode json = (ObjectNode) Json.of(meeting);
    json.put("sentence", Sentences.of(meeting));
    return json;
  }
}
