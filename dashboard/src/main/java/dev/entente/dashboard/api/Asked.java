package dev.entente.dashboard.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a request asks: only what its endpoint knows, each read by its parameter. */
final class Asked {

  private final Context context;
  private final Endpoint endpoint;

  private Asked(Context context, Endpoint endpoint) {
    this.context = context;
    this.endpoint = endpoint;
  }

  /**
   * Reads a request.
   *
   * @throws Problem where it asks what the endpoint does not know: a slip of the pen must not pass
   *     for "all"
   */
  static Asked of(Context context, Endpoint endpoint) {
    Set<String> unknown = new TreeSet<>(context.queryParamMap().keySet());
    List<String> known = endpoint.query().stream().map(Parameter::name).toList();
    unknown.removeAll(known);
    // A trailing '&' asks nothing.
    unknown.remove("");
    if (!unknown.isEmpty()) {
      throw Problem.badRequest(
          "%s knows no %s; it knows %s"
              .formatted(
                  endpoint.path(),
                  String.join(", ", unknown),
                  known.isEmpty() ? "no parameters" : String.join(", ", known)));
    }
    return new Asked(context, endpoint);
  }

  <T> Optional<T> get(Parameter<T> parameter) {
    if (!endpoint.query().contains(parameter)) {
      throw new IllegalStateException(endpoint.path() + " declares no " + parameter.name());
    }
    return parameter.read(
        Optional.ofNullable(context.queryParam(parameter.name())).filter(text -> !text.isBlank()));
  }

  /** Returns the part of the address that an endpoint's path names. */
  String path(String name) {
    return context.pathParam(name);
  }

  int limit() {
    return get(Parameter.LIMIT).orElse(Parameter.PAGE);
  }

  boolean wantsCsv() {
    if (endpoint.csv().isEmpty()) {
      return false;
    }
    String accept = Optional.ofNullable(context.header("Accept")).orElse("");
    return get(Parameter.FORMAT)
        .map(format -> format == Parameter.Format.CSV)
        .orElse(accept.startsWith("text/csv"));
  }
}
