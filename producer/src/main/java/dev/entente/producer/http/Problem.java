package dev.entente.producer.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An answer that says why not, as RFC 9457 lays it out.
 *
 * @param kind which problem it is
 * @param detail what is wrong with this request; never quotes its content
 * @param remedy what the sender can do
 * @param retryAfter seconds after which it is worth another try, or 0
 */
record Problem(Kind kind, String detail, String remedy, int retryAfter) {

  /** The problems that there are; each has one status and one name for ever. */
  enum Kind {
    MALFORMED(400, "The body cannot be read"),
    UNSIGNED(401, "The sender is not known"),
    NOT_ALLOWED(403, "The sender may not do this"),
    TOO_SLOW(408, "The body came too slowly"),
    REUSED_ID(409, "A message id was used for two messages"),
    TOO_LARGE(413, "The body is too large"),
    WRONG_TYPE(415, "The body is of a type that is not read"),
    UNUSABLE(422, "The story cannot be used"),
    TOO_MANY(429, "Too many requests"),
    MISTAKE(500, "A mistake of ours"),
    UNAVAILABLE(503, "No story can be taken in now");

    private final int status;
    private final String title;

    Kind(int status, String title) {
      this.status = status;
      this.title = title;
    }

    int status() {
      return status;
    }

    String type() {
      return "urn:entente:problem:" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  static Problem of(Kind kind, String detail, String remedy) {
    return new Problem(kind, detail, remedy, 0);
  }

  /** Ends a request with this answer. */
  Answered thrown() {
    return new Answered(this);
  }

  /** Returns the body of the answer. */
  ObjectNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", kind.type())
        .put("title", kind.title)
        .put("status", kind.status)
        .put("detail", detail)
        .put("remedy", remedy);
  }

  /** A request has come to its end early. */
  static final class Answered extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    private Answered(Problem problem) {
      super(problem.detail(), null, false, false);
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }
}
