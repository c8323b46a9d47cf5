package dev.entente.producer.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.schemas.wire.RejectionReason;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came of a run. When the publisher is closed, {@code read = published + rejected + failed}.
 *
 * @param read stories begun to read
 * @param published stories that Kafka has acknowledged
 * @param rejected rejections that Kafka has acknowledged, by reason
 * @param failed stories and rejections that Kafka did not acknowledge
 * @param failure why the first of them failed, with the remedy, or null
 * @param unreadable inputs that could not be read (to their end), each with its reason
 * @param took how long it took
 */
public record PublishSummary(
    long read,
    long published,
    Map<RejectionReason, Rejected> rejected,
    long failed,
    String failure,
    List<String> unreadable,
    Duration took) {

  /**
   * Rejections for one reason.
   *
   * @param count how many
   * @param examples the first ten: where, and what was wrong
   */
  public record Rejected(long count, List<String> examples) {}

  /** Returns how many were rejected for any reason. */
  public long rejectedInAll() {
    return rejected.values().stream().mapToLong(Rejected::count).sum();
  }

  /** Returns stories read per second. */
  public double storiesPerSecond() {
    return took.isZero() ? 0 : read / (took.toNanos() / 1e9);
  }

  /** Returns the summary for a person, several lines, each ended. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%,d read = %,d published + %,d rejected + %,d failed, in %.1f s (%,.0f stories/s)%n",
            read,
            published,
            rejectedInAll(),
            failed,
            took.toMillis() / 1000.0,
            storiesPerSecond()));
    rejected.forEach(
        (reason, so) -> {
          text.append(String.format(Locale.ROOT, "rejected as %s: %,d%n", reason, so.count()));
          so.examples().forEach(example -> text.append("  ").append(example).append('\n'));
          long more = so.count() - so.examples().size();
          if (more > 0) {
            text.append(String.format(Locale.ROOT, "  and %,d more%n", more));
          }
        });
    unreadable.forEach(input -> text.append("not read: ").append(input).append('\n'));
    if (failure != null) {
      text.append("failed: ").append(failure).append('\n');
    }
    return text.toString();
  }

  /** Returns the summary as one JSON object, for machines. */
  public String json() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    ObjectNode reasons = json.objectNode();
    rejected.forEach(
        (reason, so) -> {
          ObjectNode one = reasons.putObject(reason.name()).put("count", so.count());
          ArrayNode examples = one.putArray("examples");
          so.examples().forEach(examples::add);
        });
    ObjectNode summary =
        json.objectNode()
            .put("read", read)
            .put("published", published)
            .put("rejected", rejectedInAll())
            .put("failed", failed)
            .put("seconds", took.toMillis() / 1000.0)
            .put("storiesPerSecond", Math.round(storiesPerSecond()));
    summary.set("rejectedByReason", reasons);
    summary.put("failure", failure);
    ArrayNode notRead = summary.putArray("unreadable");
    unreadable.forEach(notRead::add);
    return summary.toString();
  }
}
