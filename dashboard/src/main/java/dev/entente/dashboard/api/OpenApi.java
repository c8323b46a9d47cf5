package dev.entente.dashboard.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.MeetingEvent;
import dev.entente.schemas.diplomacy.RelationState;
import dev.entente.schemas.wire.FeedStatus;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The API's document, OpenAPI 3.1: made from the endpoints and the records themselves. */
final class OpenApi {

  private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

  private OpenApi() {}

  static ObjectNode of(List<Endpoint> endpoints) {
    ObjectNode document = Json.object();
    document.put("openapi", "3.1.0");
    ObjectNode info = document.putObject("info");
    info.put("title", "Entente");
    info.put("version", "1");
    info.put(
        "description",
        "Who met whom, and how each pair of countries stands. Read-only. Answers carry an ETag;"
            + " lists are paged by `cursor` and come as JSON or CSV.");
    info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
    ObjectNode paths = document.putObject("paths");
    for (Endpoint endpoint : endpoints) {
      paths.putObject(endpoint.path()).set("get", operation(endpoint));
    }
    paths.putObject("/api/stream").set("get", stream());
    ObjectNode components = document.putObject("components");
    ObjectNode schemas = components.putObject("schemas");
    schemas.setAll((ObjectNode) Json.resource("answers.json"));
    RecordSchemas.addTo(
        schemas,
        List.of(
            RelationState.getClassSchema(),
            Meeting.getClassSchema(),
            MeetingEvent.getClassSchema(),
            FeedStatus.getClassSchema()));
    components
        .putObject("securitySchemes")
        .putObject("token")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("description", "Only where dashboard.token is set.");
    ArrayNode security = document.putArray("security");
    security.addObject();
    security.addObject().putArray("token");
    return document;
  }

  private static ObjectNode operation(Endpoint endpoint) {
    ObjectNode operation = Json.object();
    operation.put("operationId", endpoint.name());
    operation.put("summary", endpoint.summary());
    ArrayNode parameters = operation.putArray("parameters");
    Matcher inPath = IN_PATH.matcher(endpoint.path());
    while (inPath.find()) {
      ObjectNode parameter = parameters.addObject();
      parameter.put("name", inPath.group(1)).put("in", "path").put("required", true);
      parameter.putObject("schema").put("type", "string");
    }
    for (Parameter<?> asked : endpoint.query()) {
      ObjectNode parameter = parameters.addObject();
      parameter.put("name", asked.name()).put("in", "query");
      parameter.put("description", asked.description());
      parameter.set("schema", asked.schema().deepCopy());
    }
    ObjectNode responses = operation.putObject("responses");
    ObjectNode ok = responses.putObject("200").put("description", "It is.");
    ObjectNode content = ok.putObject("content");
    content
        .putObject("application/json")
        .putObject("schema")
        .put("$ref", "#/components/schemas/" + endpoint.answers());
    if (!endpoint.csv().isEmpty()) {
      content
          .putObject("text/csv")
          .putObject("schema")
          .put("type", "string")
          .put("description", "Columns: " + String.join(", ", endpoint.csv()) + ".");
    }
    responses
        .putObject("304")
        .put("description", "It is as it was when its ETag was given (If-None-Match).");
    ObjectNode problem = responses.putObject("default").put("description", "It is not.");
    problem
        .putObject("content")
        .putObject("application/problem+json")
        .putObject("schema")
        .put("$ref", "#/components/schemas/Problem");
    return operation;
  }

  private static ObjectNode stream() {
    ObjectNode operation = Json.object();
    operation.put("operationId", "stream");
    operation.put(
        "summary",
        "Server-sent events: `hello` (a DashboardStatus without its counts) at the start, `change`"
            + " (ChangeOfMeeting), `relation` (pair and figures), `meeting` (id and state),"
            + " `status`; `resync` where what was missed is no longer remembered: then ask for"
            + " everything anew. Comments keep the line open.");
    ArrayNode parameters = operation.putArray("parameters");
    ObjectNode last = parameters.addObject();
    last.put("name", "Last-Event-ID").put("in", "header");
    last.put("description", "The last id seen, on this or another copy of the dashboard.");
    last.putObject("schema").put("type", "string");
    ObjectNode after = parameters.addObject();
    after.put("name", "after").put("in", "query");
    after.put("description", "The same, for those who cannot send headers.");
    after.putObject("schema").put("type", "string");
    operation
        .putObject("responses")
        .putObject("200")
        .put("description", "Events, until somebody hangs up.")
        .putObject("content")
        .putObject("text/event-stream")
        .putObject("schema")
        .put("type", "string");
    return operation;
  }
}
