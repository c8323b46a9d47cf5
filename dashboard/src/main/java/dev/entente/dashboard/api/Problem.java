package dev.entente.dashboard.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;

/** What a request cannot get, and why: RFC 9457. */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;

  private Problem(int status, String title, String detail) {
    super(Objects.requireNonNull(detail, "a problem needs its detail"));
    this.status = status;
    this.title = title;
  }

  static Problem badRequest(String detail) {
    return new Problem(400, "This cannot be asked", detail);
  }

  static Problem unauthorized() {
    return new Problem(
        401,
        "A token is needed",
        "send it as `Authorization: Bearer TOKEN`, or open /?token=TOKEN in the browser once");
  }

  static Problem notFound(String detail) {
    return new Problem(404, "There is no such thing", detail);
  }

  static Problem gone(String detail) {
    return new Problem(410, "It has been taken back", detail);
  }

  static Problem notReady(Optional<String> trouble) {
    return new Problem(
        503,
        "The topics are still being read",
        trouble.orElse("what was there at the start is not all read yet; ask again in a moment"));
  }

  static Problem ofServer() {
    return new Problem(500, "This is a mistake of ours", "the dashboard's log says where");
  }

  int status() {
    return status;
  }

  String json() {
    ObjectNode problem = Json.object();
    problem.put("type", "about:blank");
    problem.put("title", title);
    problem.put("status", status);
    problem.put("detail", getMessage());
    return problem.toString();
  }
}
