package dev.entente.cli.status;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.cli.record.HistoryText;
import dev.entente.cli.record.Wording;
import dev.entente.cli.text.Json;
import dev.entente.cli.text.Labelled;
import dev.entente.cli.text.Screen;
import dev.entente.cli.text.Screen.Tone;
import dev.entente.schemas.wire.FeedStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the system stands, on one screen. */
public final class StatusText {

  private static final int PROVIDERS_SHOWN = 8;

  private final Screen screen;

  /**
   * @param screen where it is shown
   */
  public StatusText(Screen screen) {
    this.screen = screen;
  }

  /** Returns the screen's lines. */
  public List<String> lines(Status status) {
    Labelled text = new Labelled();
    text.add("Application", "%s at %s".formatted(status.application(), status.brokers()));
    text.add("Instances", instances(status.group()), tone(!status.group().instances().isEmpty()));
    status.group().instances().forEach((name, threads) -> text.add("", threads(name, threads)));
    text.add(
        "Deliveries",
        "%s = %s%s"
            .formatted(
                number(status.read()),
                status.sum().text(),
                status.addsUp() ? "" : status.moving() ? " (more are coming in)" : ": NOT EQUAL"),
        tone(!status.isShort()));
    providers(status, text);
    text.add("At the door", door(status.refused()));
    long behind = status.group().behindInAll();
    text.add("Waiting", behind == 0 ? "nothing" : number(behind) + " records in all");
    status.group().steps().stream()
        .filter(step -> step.behindInAll() > 0)
        .forEach(step -> text.add("", step(step)));
    text.addAll("Feeds", status.feeds().stream().map(StatusText::feed).toList());
    text.add("Kills", number(status.sum().waitingKills()) + " wait for their story");
    text.add("Dead letters", deadLetters(status), tone(status.deadLetters() == 0));
    text.add("Meetings", counted(status.meetings()));
    text.add("Pairs", counted(status.pairs()));
    List<String> lines = new ArrayList<>(text.lines(screen));
    for (String alarm : status.alarms()) {
      lines.add(screen.indented("!!  " + alarm, 0, Tone.BAD));
    }
    return lines;
  }

  /** Returns it for machines. */
  public static ObjectNode json(Status status) {
    ObjectNode json = Json.object().put("application", status.application());
    json.put("brokers", status.brokers());
    json.put("state", status.group().state());
    json.set("instances", counts(status.group().instances()));
    json.put("read", status.read());
    json.put("addsUp", status.addsUp());
    json.set("sum", status.sum().json());
    ObjectNode providers = json.putObject("providers");
    status.sums().forEach((provider, sum) -> providers.set(provider, sum.json()));
    json.put("behind", status.group().behindInAll());
    ArrayNode steps = json.putArray("steps");
    for (GroupState.Step step : status.group().steps()) {
      ObjectNode one = steps.addObject().put("topic", step.topic());
      step.done().forEach(one.putArray("done")::add);
      step.behind().forEach(one.putArray("behind")::add);
    }
    json.set("feeds", Json.of(status.feeds()));
    json.set("refusedAtTheDoor", counts(status.refused()));
    json.put("deadLetters", status.deadLetters());
    json.put("lastDeadLetter", status.lastDeadLetter().map(Object::toString).orElse(null));
    json.set("meetings", counts(status.meetings()));
    json.set("pairs", counts(status.pairs()));
    status.alarms().forEach(json.putArray("alarms")::add);
    return json;
  }

  private static ObjectNode counts(Map<String, ? extends Number> counts) {
    ObjectNode json = Json.object();
    counts.forEach((name, count) -> json.put(name, count.longValue()));
    return json;
  }

  private static String instances(GroupState group) {
    int running = group.instances().size();
    return running == 0
        ? "none"
        : "%d, the group is %s".formatted(running, Wording.words(group.state()));
  }

  private static String threads(String name, int threads) {
    return "%s, %d thread%s".formatted(name, threads, threads == 1 ? "" : "s");
  }

  private static void providers(Status status, Labelled text) {
    if (status.sums().size() > 1) {
      status.sums().entrySet().stream()
          .limit(PROVIDERS_SHOWN)
          .forEach(
              provider ->
                  text.add(
                      "",
                      "%s %s: %s"
                          .formatted(
                              provider.getKey().isEmpty() ? "nobody" : provider.getKey(),
                              number(provider.getValue().deliveries()),
                              provider.getValue().text())));
      int more = status.sums().size() - PROVIDERS_SHOWN;
      if (more > 0) {
        text.add("", "and %d providers more: --json has all".formatted(more));
      }
    }
  }

  private static String step(GroupState.Step step) {
    return "%s: %s, by partition %s"
        .formatted(
            step.topic(),
            number(step.behindInAll()),
            step.behind().stream().map(StatusText::number).collect(joining(" ")));
  }

  private static String feed(FeedStatus feed) {
    return "%s %s: %s accepted, %s duplicates, %s stale, %s rejected; last story %s"
        .formatted(
            feed.getFeed(),
            Wording.words(feed.getState()),
            number(feed.getAccepted()),
            number(feed.getDuplicates()),
            number(feed.getStale()),
            number(
                feed.getRejections().stream().mapToLong(rejection -> rejection.getCount()).sum()),
            feed.getLastStory() == null ? "never" : HistoryText.instant(feed.getLastStory()));
  }

  private static String door(Map<String, Long> refused) {
    return refused.isEmpty()
        ? "nothing was refused"
        : counted(refused) + ", refused by producers: `entente tail wire.rejected`";
  }

  private static String deadLetters(Status status) {
    return status
        .lastDeadLetter()
        .map(
            last ->
                "%s, the last at %s: `entente dead-letters list`"
                    .formatted(number(status.deadLetters()), HistoryText.instant(last)))
        .orElse("none");
  }

  private static String counted(Map<String, Long> counts) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    return all == 0
        ? "none"
        : "%s: %s"
            .formatted(
                number(all),
                counts.entrySet().stream()
                    .map(kind -> number(kind.getValue()) + " " + Wording.words(kind.getKey()))
                    .collect(joining(", ")));
  }

  private static Tone tone(boolean right) {
    return right ? Tone.PLAIN : Tone.BAD;
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
