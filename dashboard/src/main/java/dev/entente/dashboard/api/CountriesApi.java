package dev.entente.dashboard.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.dashboard.read.Countries;
import dev.entente.dashboard.read.ReadModel;
import dev.entente.dashboard.view.Standing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A country and its partners. */
final class CountriesApi {

  /** Those with whom ties are closest; their own ties are drawn, too. */
  private static final int PARTNERS_WITH_TIES = 24;

  private final ReadModel model;
  private final RelationsApi relations;

  CountriesApi(ReadModel model, RelationsApi relations) {
    this.model = model;
    this.relations = relations;
  }

  List<Endpoint> endpoints() {
    return List.of(
        new Endpoint(
            "/api/countries",
            "listCountries",
            "Countries of which something is known, with how many partners each has.",
            List.of(Parameter.FORMAT),
            "Countries",
            List.of("code", "name", "partners"),
            asked -> list()),
        new Endpoint(
            "/api/countries/{code}",
            "getCountry",
            "How a country stands with each of its partners, warmest first, and they with each"
                + " other.",
            List.of(Parameter.DAY),
            "Country",
            List.of(),
            this::one));
  }

  private JsonNode list() {
    Map<String, Integer> partners = new TreeMap<>();
    for (var state : model.relations().all()) {
      for (String code : state.getPair().split("-", -1)) {
        partners.merge(code, 1, Integer::sum);
      }
    }
    ObjectNode answer = Json.object();
    ArrayNode items = answer.putArray("items");
    partners.forEach(
        (code, count) ->
            items
                .addObject()
                .put("code", code)
                .put("name", Countries.nameOf(code))
                .put("partners", count));
    answer.putNull("next");
    return answer;
  }

  private JsonNode one(Asked asked) {
    String code = Parameter.country("code", asked.path("code"));
    LocalDate day = relations.day(asked);
    List<Standing> partners =
        model.relations().all().stream()
            .filter(state -> state.getPair().contains(code))
            .map(state -> Standing.on(day, state))
            .sorted(Comparator.comparingDouble((Standing one) -> -one.temperature()))
            .toList();
    ObjectNode answer = Json.object();
    answer.put("code", code);
    answer.put("name", Countries.nameOf(code));
    answer.put("day", day.toString());
    ArrayNode items = answer.putArray("partners");
    partners.forEach(standing -> items.add(relations.json(standing)));
    answer.set("ties", ties(code, partners, day));
    return answer;
  }

  private ArrayNode ties(String code, List<Standing> partners, LocalDate day) {
    Set<String> near = new TreeSet<>();
    partners.stream()
        .sorted(Comparator.comparingDouble(one -> -Math.abs(one.temperature())))
        .limit(PARTNERS_WITH_TIES)
        .forEach(standing -> near.addAll(standing.countries()));
    near.remove(code);
    ArrayNode ties = Json.array();
    model.relations().all().stream()
        .filter(state -> near.containsAll(List.of(state.getPair().split("-", -1))))
        .map(state -> Standing.on(day, state))
        .forEach(
            standing ->
                ties.addObject()
                    .put("pair", standing.record().getPair())
                    .put("temperature", standing.temperature())
                    .put("phase", standing.phase().name()));
    return ties;
  }
}
