package dev.entente.bench.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;

/** What a person, or a machine, is told. */
final class Report {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PrintWriter out;
  private final boolean json;

  Report(PrintWriter out, boolean json) {
    this.out = out;
    this.json = json;
  }

  void show(Outcome outcome) {
    if (json) {
      line(JSON.valueToTree(outcome).<ObjectNode>deepCopy().put("exact", outcome.exact()));
      return;
    }
    out.printf(
        "%n%s: %s (%,d deliveries, seed %d, %.0f s, load %.1f)%n",
        outcome.scenario(),
        outcome.exact()
            ? "exact, nothing lost and nothing counted twice"
            : "NOT EXACT, see what is WRONG",
        outcome.deliveries(),
        outcome.seed(),
        outcome.seconds(),
        outcome.load());
    outcome.disturbances().forEach(what -> out.println("  " + what));
    outcome.checks().forEach(this::show);
    out.flush();
  }

  void skipped(String scenario, String why) {
    if (json) {
      line(JSON.createObjectNode().put("scenario", scenario).put("skipped", why));
    } else {
      out.printf("%n%s: skipped, %s%n", scenario, why);
      out.flush();
    }
  }

  /** Shows the control and returns whether it was found wrong, as it must be. */
  boolean control(Outcome outcome) {
    boolean caught = !outcome.exact();
    if (json) {
      line(JSON.valueToTree(outcome).<ObjectNode>deepCopy().put("caught", caught));
      return caught;
    }
    out.printf(
        "%n%s: a run that counts wrongly was %s (%,d deliveries, seed %d, %.0f s, load %.1f)%n",
        outcome.scenario(),
        caught ? "found out, as it must be" : "TAKEN FOR EXACT",
        outcome.deliveries(),
        outcome.seed(),
        outcome.seconds(),
        outcome.load());
    outcome.disturbances().forEach(what -> out.println("  " + what));
    outcome.checks().forEach(this::show);
    out.flush();
    return caught;
  }

  private void show(Check check) {
    out.printf(
        "  %s %s%s%n",
        check.holds() ? "ok   " : "WRONG",
        check.name(),
        check.seen().isEmpty() ? "" : ": " + check.seen());
  }

  private void line(ObjectNode node) {
    try {
      out.println(JSON.writeValueAsString(node));
      out.flush();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always writable", e);
    }
  }
}
