package dev.entente.dashboard.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.dashboard.read.ReadModel;
import dev.entente.dashboard.view.Reason;
import dev.entente.dashboard.view.Standing;
import dev.entente.dashboard.view.TemperatureLine;
import dev.entente.schemas.diplomacy.RelationState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** How pairs stand on a day, and what moved them. */
final class RelationsApi {

  private static final List<String> COLUMNS =
      List.of(
          "pair",
          "day",
          "temperature",
          "trend4Weeks",
          "trend52Weeks",
          "phase",
          "phaseSince",
          "meetingsHeld",
          "lastMeeting.date.from",
          "lastMeeting.level",
          "lastMeeting.place",
          "nextAnnounced.date.from",
          "storyCount",
          "reason.text");

  private final ReadModel model;

  RelationsApi(ReadModel model) {
    this.model = model;
  }

  List<Endpoint> endpoints() {
    return List.of(
        new Endpoint(
            "/api/relations",
            "listRelations",
            "How pairs of countries stand on a day, those that changed most first.",
            List.of(
                Parameter.COUNTRY,
                Parameter.PHASE,
                Parameter.DAY,
                Parameter.SORT,
                Parameter.LIMIT,
                Parameter.CURSOR,
                Parameter.FORMAT),
            "Relations",
            COLUMNS,
            this::list),
        new Endpoint(
            "/api/relations/{pair}",
            "getRelation",
            "How one pair stands on a day, with the line of its temperature.",
            List.of(Parameter.DAY),
            "RelationWithLine",
            List.of(),
            this::one));
  }

  private JsonNode list(Asked asked) {
    LocalDate day = day(asked);
    var country = asked.get(Parameter.COUNTRY);
    var phases = asked.get(Parameter.PHASE);
    List<Standing> all =
        model.relations().all().stream()
            .filter(state -> country.isEmpty() || state.getPair().contains(country.get()))
            .map(state -> Standing.on(day, state))
            .filter(standing -> phases.isEmpty() || phases.get().contains(standing.phase()))
            .sorted(order(asked.get(Parameter.SORT).orElse(Parameter.Sort.CHANGE)))
            .toList();
    int begin = asked.get(Parameter.CURSOR).map(pair -> after(pair, all)).orElse(0);
    int end = Math.min(all.size(), begin + asked.limit());
    ObjectNode answer = Json.object();
    answer.put("day", day.toString());
    ArrayNode items = answer.putArray("items");
    all.subList(begin, end).forEach(standing -> items.add(json(standing)));
    answer.put("total", all.size());
    answer.put("next", end < all.size() ? Cursor.of(pair(all.get(end - 1))) : null);
    return answer;
  }

  private JsonNode one(Asked asked) {
    String pair = Parameter.pair(asked.path("pair"));
    RelationState state =
        model
            .relations()
            .get(pair)
            .orElseThrow(() -> Problem.notFound("nothing is known of " + pair));
    LocalDate day = day(asked);
    ObjectNode answer = json(Standing.on(day, state));
    ArrayNode line = answer.putArray("line");
    for (TemperatureLine.Point point : TemperatureLine.of(state, day)) {
      line.addObject()
          .put("day", point.day().toString())
          .put("temperature", point.temperature())
          .put("exact", point.exact());
    }
    return answer;
  }

  /** The day that is asked for, or that of the newest story: never the clock's. */
  LocalDate day(Asked asked) {
    return asked.get(Parameter.DAY).or(() -> model.relations().newestDay()).orElse(LocalDate.EPOCH);
  }

  /** Returns the record with what moves with the days in place of the record's own. */
  ObjectNode json(Standing standing) {
    ObjectNode json = (ObjectNode) Json.of(standing.record());
    json.put("day", standing.day().toString());
    json.put("temperature", standing.temperature());
    json.put("trend4Weeks", standing.trend4Weeks());
    json.put("trend52Weeks", standing.trend52Weeks());
    json.put("phase", standing.phase().name());
    json.put("phaseSince", standing.phaseSince().toString());
    if (!standing.phaseSince().equals(standing.record().getPhaseSince())) {
      // The days alone brought the new phase: no story did.
      json.putArray("phaseCauses");
    }
    json.set("nextAnnounced", Json.of(standing.nextAnnounced()));
    json.set("nextProposed", Json.of(standing.nextProposed()));
    json.set("overdue", Json.of(standing.overdue()));
    json.set("reason", json(Reason.of(standing, model.meetings())));
    return json;
  }

  private static ObjectNode json(Reason reason) {
    ObjectNode json = Json.object();
    json.put("text", reason.text());
    json.put("day", reason.day().map(LocalDate::toString).orElse(null));
    json.put("meetingId", reason.meetingId().orElse(null));
    json.set("stories", Json.of(reason.stories()));
    return json;
  }

  private static Comparator<Standing> order(Parameter.Sort sort) {
    Comparator<Standing> byPair = Comparator.comparing(RelationsApi::pair);
    return switch (sort) {
      case CHANGE ->
          Comparator.<Standing>comparingDouble(one -> -Math.abs(one.trend4Weeks()))
              .thenComparing(byPair);
      case TEMPERATURE ->
          Comparator.<Standing>comparingDouble(one -> -one.temperature()).thenComparing(byPair);
      case PAIR -> byPair;
    };
  }

  private static int after(String pair, List<Standing> all) {
    for (int i = 0; i < all.size(); i++) {
      if (pair(all.get(i)).equals(pair)) {
        return i + 1;
      }
    }
    throw Problem.badRequest("the cursor is not of this list: begin anew without it");
  }

  private static String pair(Standing standing) {
    return standing.record().getPair();
  }
}
