package dev.entente.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.cli.cluster.TopicContents;
import dev.entente.cli.record.HistoryText;
import dev.entente.cli.record.MeetingExplanation;
import dev.entente.cli.record.PublicRecord;
import dev.entente.cli.record.PublicRecord.Told;
import dev.entente.cli.record.Wording;
import dev.entente.cli.replay.Difference;
import dev.entente.cli.replay.Tables;
import dev.entente.cli.text.Json;
import dev.entente.cli.text.Screen;
import dev.entente.cli.text.Screen.Tone;
import dev.entente.producer.read.Delivery;
import dev.entente.producer.read.Input;
import dev.entente.producer.read.Inputs;
import dev.entente.producer.read.ReadOptions;
import dev.entente.producer.read.StoryReader;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.RelationState;
import dev.entente.schemas.wire.WireStory;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Delivers one story after the other and shows after each what it changed, and why. */
final class StoryByStory {

  private final TopicContents contents;
  private final LocalDate published;
  private final PrintWriter out;
  private final Screen screen;
  private final boolean json;

  private Tables before;
  private int eventsSeen;
  private int deliveries;

  /** Publishes an input and returns when all of it has been worked off. */
  @FunctionalInterface
  interface Newsroom {
    void deliver(String input) throws InterruptedException;
  }

  /**
   * @param contents of the topics; what they hold before the first delivery is not shown
   * @param published the day of stories that do not give theirs, or null
   * @param out where it is shown
   * @param json a line of JSON for each delivery, in place of text
   */
  StoryByStory(
      TopicContents contents, LocalDate published, PrintWriter out, Screen screen, boolean json) {
    this.contents = contents;
    this.published = published;
    this.out = out;
    this.screen = screen;
    this.json = json;
    before = tables();
    eventsSeen = events().size();
  }

  /** Plays the inputs, each a delivery. */
  void play(List<String> inputs, Newsroom newsroom) throws IOException, InterruptedException {
    for (String input : inputs) {
      List<WireStory> stories = read(input);
      newsroom.deliver(input);
      deliveries++;
      Tables now = tables();
      List<Told> events = events();
      List<Told> fresh = events.subList(Math.min(eventsSeen, events.size()), events.size());
      Difference difference = Difference.of(before, now);
      if (json) {
        out.println(json(input, stories, fresh, difference));
      } else {
        tell(input, stories, fresh, difference, now);
      }
      out.flush();
      before = now;
      eventsSeen = events.size();
    }
  }

  private Tables tables() {
    return Tables.read(contents, contents.cluster().topics());
  }

  private List<Told> events() {
    return new PublicRecord(contents).events(any -> true);
  }

  private List<WireStory> read(String input) throws IOException {
    List<WireStory> stories = new ArrayList<>();
    StoryReader reader =
        new StoryReader(
            new ReadOptions(ReadOptions.Purpose.PUBLISH, null, published, null),
            InstantSource.system());
    for (Input file : Inputs.find(List.of(input), InputStream.nullInputStream())) {
      reader.read(
          file,
          delivery -> {
            if (delivery instanceof Delivery.Accepted accepted) {
              stories.add(accepted.story());
            }
          });
    }
    return stories;
  }

  private void tell(
      String input, List<WireStory> stories, List<Told> events, Difference difference, Tables now) {
    out.println();
    if (stories.isEmpty()) {
      out.println(screen.toned("%d. %s: no story".formatted(deliveries, input), Tone.BOLD));
    }
    for (WireStory story : stories) {
      out.println(screen.indented(title(story), 0, Tone.BOLD));
    }
    if (difference.isNothing()) {
      out.println("   changes nothing");
      return;
    }
    HistoryText history = new HistoryText(screen);
    for (Told told : events) {
      out.println(screen.indented(history.inBrief(told), 3, Tone.PLAIN));
    }
    difference.gained().forEach(meeting -> say("now", meeting(meeting), Tone.GOOD));
    difference.changed().forEach(changed -> say("now", meeting(changed.then()), Tone.GOOD));
    difference.lost().forEach(meeting -> say("gone", meeting(meeting), Tone.BAD));
    pairs(now).forEach((pair, change) -> say(pair, change, Tone.OPEN));
  }

  private void say(String label, String text, Tone tone) {
    out.println(screen.indented("%s: %s".formatted(label, text), 3, tone));
  }

  private String title(WireStory story) {
    String what =
        switch (story.getAction()) {
          case NEW -> "a story";
          case UPDATE -> "an update";
          case CORRECTION -> "a correction";
          case REPEAT -> "a repeat";
          case HOLD -> "a hold";
          case KILL -> "a kill";
          case UNKNOWN -> "something unknown";
        };
    return "%d. %s, %s, %s: %s"
        .formatted(
            deliveries,
            story.getProvider(),
            story.getPublished() == null ? "no day" : story.getPublished(),
            what,
            story.getHeadline() == null ? story.getStoryId() : story.getHeadline());
  }

  private static String meeting(Meeting meeting) {
    return "%s  %s  %s%s%s, told by %d %s of %d %s"
        .formatted(
            Wording.days(meeting.getDate()),
            Wording.parties(meeting.getCountries(), meeting.getBodies()),
            Wording.words(meeting.getStatus()),
            meeting.getLevel() == null ? "" : ", " + Wording.words(meeting.getLevel()),
            meeting.getPlace() == null ? "" : ", " + meeting.getPlace(),
            meeting.getReportCount(),
            meeting.getReportCount() == 1 ? "story" : "stories",
            meeting.getProviderCount(),
            meeting.getProviderCount() == 1 ? "agency" : "agencies");
  }

  /** Returns the pairs whose state is another, with what it was and is. */
  private Map<String, String> pairs(Tables now) {
    Map<String, String> changes = new TreeMap<>();
    now.relations()
        .forEach(
            (pair, state) -> {
              RelationState old = before.relations().get(pair);
              if (!state.equals(old)) {
                changes.put(pair, moved(old, state));
              }
            });
    before
        .relations()
        .forEach(
            (pair, old) -> {
              if (!now.relations().containsKey(pair)) {
                changes.put(pair, brief(old) + " -> nothing is known any more");
              }
            });
    return changes;
  }

  private static String moved(RelationState old, RelationState state) {
    if (old == null) {
      return stands(state);
    }
    return brief(old).equals(brief(state))
        ? "still " + stands(state)
        : "%s -> %s".formatted(brief(old), stands(state));
  }

  private static String brief(RelationState state) {
    return "%s %s"
        .formatted(Wording.signed(state.getTemperature(), 1), Wording.words(state.getPhase()));
  }

  private static String stands(RelationState state) {
    return "%s since %s; last met %s; next %s"
        .formatted(
            brief(state),
            state.getPhaseSince(),
            state.getLastMeeting() == null ? "never" : Wording.brief(state.getLastMeeting()),
            state.getNextAnnounced() == null
                ? "not announced"
                : Wording.brief(state.getNextAnnounced()));
  }

  private ObjectNode json(
      String input, List<WireStory> stories, List<Told> events, Difference difference) {
    ObjectNode step = Json.object().put("delivery", deliveries).put("input", input);
    ArrayNode delivered = step.putArray("stories");
    for (WireStory story : stories) {
      delivered
          .addObject()
          .put("provider", story.getProvider())
          .put("storyId", story.getStoryId())
          .put("action", story.getAction().name())
          .put("headline", story.getHeadline());
    }
    ArrayNode told = step.putArray("events");
    events.forEach(event -> told.add(MeetingExplanation.told(event)));
    step.set("gained", Json.of(difference.gained()));
    step.set(
        "changed", Json.of(difference.changed().stream().map(Difference.Changed::then).toList()));
    step.set("lost", Json.of(difference.lost()));
    ArrayNode pairs = step.putArray("pairs");
    Tables now = tables();
    pairs(now).keySet().forEach(pair -> pairs.add(Json.of(now.relations().get(pair))));
    return step;
  }
}
