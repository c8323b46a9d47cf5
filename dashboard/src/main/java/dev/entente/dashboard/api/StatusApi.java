package dev.entente.dashboard.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.dashboard.read.Health;
import dev.entente.dashboard.read.ProviderTable;
import dev.entente.dashboard.read.ReadModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** How the dashboard itself goes, and the feeds that it hears of. */
final class StatusApi {

  /** Answered from the start on. */
  static final String PATH = "/api/status";

  private final ReadModel model;

  StatusApi(ReadModel model) {
    this.model = model;
  }

  List<Endpoint> endpoints() {
    return List.of(
        new Endpoint(
            PATH,
            "getStatus",
            "Whether what is shown can be believed: LIVE, CATCHING_UP or DISCONNECTED.",
            List.of(),
            "DashboardStatus",
            List.of(),
            asked -> status()),
        new Endpoint(
            "/api/feeds",
            "listFeeds",
            "The agencies whose stories moved something, with the day of the newest; and how each"
                + " feed of each producer is doing, as it last said.",
            List.of(Parameter.FORMAT),
            "Feeds",
            List.of("provider", "changes", "newestStory"),
            asked -> feeds()));
  }

  private JsonNode status() {
    ObjectNode json = json(model.health());
    json.put("meetings", model.meetings().size());
    json.put("relations", model.relations().size());
    json.put("changes", model.events().size());
    json.put("newestStory", model.relations().newestDay().map(LocalDate::toString).orElse(null));
    json.put("position", model.position().toString());
    return json;
  }

  static ObjectNode json(Health health) {
    ObjectNode json = Json.object();
    json.put("state", health.state().name());
    json.put("since", health.since().toString());
    json.put("trouble", health.trouble().orElse(null));
    json.put("unreadable", health.unreadable());
    json.put("lastRecord", health.lastRecord().map(Instant::toString).orElse(null));
    return json;
  }

  private JsonNode feeds() {
    ObjectNode answer = Json.object();
    ArrayNode items = answer.putArray("items");
    for (ProviderTable.Row row : model.providers().all()) {
      items
          .addObject()
          .put("provider", row.provider())
          .put("changes", row.changes())
          .put("newestStory", row.newestStory().toString());
    }
    ArrayNode feeds = answer.putArray("feeds");
    model.feeds().all().forEach(feed -> feeds.add(Json.of(feed)));
    answer.putNull("next");
    return answer;
  }
}
