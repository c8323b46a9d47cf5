package dev.entente.dashboard.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * One address of the API: the same record makes the route and its part of the document.
 *
 * @param path with names in braces
 * @param name for programs made from the document
 * @param summary one sentence
 * @param query what may be asked
 * @param answers name of the schema of its answer
 * @param csv columns of its items as CSV; none where it is no list
 * @param answer works it out
 */
record Endpoint(
    String path,
    String name,
    String summary,
    List<Parameter<?>> query,
    String answers,
    List<String> csv,
    Function<Asked, JsonNode> answer) {

  Endpoint {
    Objects.requireNonNull(path, "an endpoint needs a path");
    query = List.copyOf(query);
    csv = List.copyOf(csv);
    if (!csv.isEmpty() && !query.contains(Parameter.FORMAT)) {
      throw new IllegalArgumentException(path + " has columns, but nobody can ask for CSV");
    }
  }
}
