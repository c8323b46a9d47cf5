package dev.entente.dashboard.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.dashboard.read.Health;
import dev.entente.dashboard.read.ReadModel;
import dev.entente.dashboard.read.Update;
import dev.entente.schemas.Topics;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All addresses under /api but the stream, and the words in which updates are told. */
public final class Api {

  private static final Logger LOG = LoggerFactory.getLogger(Api.class);
  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";

  private final ReadModel model;
  private final List<Endpoint> endpoints;
  private final String openApi;
  private final String asyncApi;

  /**
   * @param model what to ask
   * @param topics what it was read from
   */
  public Api(ReadModel model, Topics topics) {
    this.model = Objects.requireNonNull(model, "the API needs a model");
    RelationsApi relations = new RelationsApi(model);
    List<Endpoint> all = new ArrayList<>(relations.endpoints());
    all.addAll(new MeetingsApi(model).endpoints());
    all.addAll(new ChangesApi(model).endpoints());
    all.addAll(new CountriesApi(model, relations).endpoints());
    all.addAll(new StatusApi(model).endpoints());
    endpoints = List.copyOf(all);
    openApi = Json.indented(OpenApi.of(endpoints));
    asyncApi = Json.indented(AsyncApi.of(topics));
  }

  /** Returns the API's document. */
  public String openApi() {
    return openApi;
  }

  /** Returns the topics' document. */
  public String asyncApi() {
    return asyncApi;
  }

  /** Adds the routes. */
  public void addTo(RoutesConfig routes) {
    for (Endpoint endpoint : endpoints) {
      routes.get(endpoint.path(), context -> answer(context, endpoint));
    }
    routes.get("/api/openapi.json", context -> context.contentType(JSON).result(openApi));
    routes.get("/api/asyncapi.json", context -> context.contentType(JSON).result(asyncApi));
    routes.exception(Problem.class, (problem, context) -> tell(context, problem));
    routes.exception(
        Exception.class,
        (failure, context) -> {
          LOG.error("failed on {}", context.path(), failure);
          tell(context, Problem.ofServer());
        });
    routes.error(
        404,
        context -> {
          if (context.path().startsWith("/api") && !isProblem(context)) {
            tell(
                context,
                Problem.notFound("there is no " + context.path() + ": see /api/openapi.json"));
          }
        });
  }

  private static boolean isProblem(Context context) {
    return PROBLEM.equals(context.res().getContentType());
  }

  private void answer(Context context, Endpoint endpoint) {
    Asked asked = Asked.of(context, endpoint);
    Health health = model.health();
    if (!health.isReady() && !endpoint.path().equals(StatusApi.PATH)) {
      context.header("Retry-After", "1");
      throw Problem.notReady(health.trouble());
    }
    JsonNode answer = endpoint.answer().apply(asked);
    context.header("Cache-Control", "no-cache");
    context.header("Vary", "Accept");
    if (asked.wantsCsv()) {
      JsonNode next = answer.get("next");
      if (!next.isNull()) {
        context.header("Link", "<%s>; rel=\"next\"".formatted(next(context, next.asText())));
      }
      context.contentType("text/csv;charset=utf-8");
      context.result(Csv.of(answer.get("items"), endpoint.csv()));
    } else {
      context.contentType(JSON).result(answer.toString());
    }
  }

  /** A CSV has no place for the next page but a header. */
  private static String next(Context context, String cursor) {
    String query = context.queryString() == null ? "" : context.queryString();
    String others = query.replaceAll("(^|&)cursor=[^&]*", "");
    return context.path() + "?" + (others.isEmpty() ? "" : others + "&") + "cursor=" + cursor;
  }

  /** Answers with a problem. */
  public static void tell(Context context, Problem problem) {
    context.status(problem.status()).contentType(PROBLEM).result(problem.json());
  }

  /** Returns what the stream says of an update, on one line. */
  public static String live(Update update) {
    // Java 17 has no switch over sealed types.
    if (update instanceof Update.OfEvent changed) {
      return Json.of(changed.event()).toString();
    }
    if (update instanceof Update.OfMeeting meeting) {
      var json = Json.object().put("meetingId", meeting.meetingId());
      meeting.latest().ifPresent(latest -> json.put("status", latest.getStatus().name()));
      return json.put("gone", meeting.latest().isEmpty()).toString();
    }
    if (update instanceof Update.OfRelation relation) {
      var json = Json.object().put("pair", relation.pair());
      relation
          .latest()
          .ifPresent(
              latest ->
                  json.put("asOf", latest.getAsOf().toString())
                      .put("temperature", latest.getTemperature())
                      .put("trend4Weeks", latest.getTrend4Weeks())
                      .put("phase", latest.getPhase().name()));
      return json.put("gone", relation.latest().isEmpty()).toString();
    }
    throw new IllegalStateException("an update that the stream has no words for: " + update);
  }

  /** Returns what the stream says of the model's health, on one line. */
  public static String live(Health health) {
    return StatusApi.json(health).toString();
  }
}
