package dev.entente.dashboard.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.dashboard.read.EventTable;
import dev.entente.dashboard.read.Page;
import dev.entente.dashboard.read.ReadModel;
import java.util.List;

/** What changed in meetings, newest first. */
final class ChangesApi {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "at",
          "change",
          "meetingId",
          "countries",
          "bodies",
          "changed",
          "before.status",
          "after.status",
          "after.level",
          "after.date.from",
          "after.place",
          "cause.provider",
          "cause.storyId",
          "cause.published",
          "cause.headline");

  private final ReadModel model;

  ChangesApi(ReadModel model) {
    this.model = model;
  }

  List<Endpoint> endpoints() {
    return List.of(
        new Endpoint(
            "/api/changes",
            "listChanges",
            "What changed in meetings and by which story, newest first.",
            List.of(
                Parameter.SINCE,
                Parameter.COUNTRY,
                Parameter.PAIR,
                Parameter.LIMIT,
                Parameter.CURSOR,
                Parameter.FORMAT),
            "Changes",
            COLUMNS,
            this::list));
  }

  private JsonNode list(Asked asked) {
    Page<EventTable.Entry> page =
        model
            .events()
            .page(
                asked.get(Parameter.PAIR).or(() -> asked.get(Parameter.COUNTRY)),
                asked.get(Parameter.SINCE),
                asked.get(Parameter.CURSOR),
                asked.limit());
    ObjectNode answer = Json.object();
    ArrayNode items = answer.putArray("items");
    page.items().forEach(entry -> items.add(json(entry)));
    answer.put("next", page.next().map(Cursor::of).orElse(null));
    return answer;
  }

  static ObjectNode json(EventTable.Entry entry) {
    ObjectNode json = Json.object();
    json.put("id", entry.id());
    json.put("at", entry.at().toString());
    json.setAll((ObjectNode) Json.of(entry.event()));
    return json;
  }
}
