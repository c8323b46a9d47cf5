package dev.entente.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.cli.cluster.Cluster;
import dev.entente.cli.cluster.ClusterOptions;
import dev.entente.cli.cluster.CommandFailure;
import dev.entente.cli.cluster.TopicContents;
import dev.entente.cli.explain.StoryExplanation;
import dev.entente.cli.record.HistoryText;
import dev.entente.cli.record.Lineage;
import dev.entente.cli.record.MeetingExplanation;
import dev.entente.cli.record.PairExplanation;
import dev.entente.cli.record.PublicRecord;
import dev.entente.cli.record.PublicRecord.Told;
import dev.entente.cli.record.Subject;
import dev.entente.cli.record.Weight;
import dev.entente.cli.record.Wording;
import dev.entente.cli.text.Screen;
import dev.entente.cli.text.Terminal;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.admin.ExitCode;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.RelationState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How a story was read; why the record says what it says. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Show how a story is read, or say why the record says what it says.",
      "Of a story: its sentences, whom they name, the dates in them, which rule found what, and"
          + " what was considered and left, with the reason. This needs no Kafka.",
      "Of a meeting: its stories with evidence and rules, what it was merged from, and how far it"
          + " moved each pair. Of a pair: how many points each meeting and statement gave."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente explain story.txt",
      "  entente explain story.txt --lexicon ours/     with a newsroom's own entries and rules",
      "  entente explain - --json < story.txt | jq '.sentences[].tries[]'",
      "  entente explain BRA-IND",
      "  entente explain BRA-IND.1f0c2a77          a meeting; the beginning of its id is enough",
      "  entente explain KOR-JPN --json | jq '.weights[] | {day, points, left}'"
    })
final class ExplainCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "STORY|PAIR|MEETING",
      arity = "1..*",
      description =
          "A file, or - for standard input; two countries by code or name; or a meeting's id or its"
              + " beginning.")
  private List<String> words;

  @Option(
      names = "--json",
      description = "Print one JSON object; of stories, one in a line for each.")
  private boolean json;

  @Mixin private ReadingOptions reading;

  @Mixin private ClusterOptions options;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (isStory()) {
      return explainStory();
    }
    Subject subject = subject();
    Cluster cluster = options.cluster();
    cluster.requireBroker();
    try (SchemaRegistry registry = cluster.registry()) {
      PublicRecord record = new PublicRecord(new TopicContents(cluster, registry));
      if (subject instanceof Subject.OfMeeting meeting) {
        explainMeeting(meeting.id(), record);
      } else if (subject instanceof Subject.OfPair pair) {
        explainPair(pair.pair(), record);
      }
    }
    return ExitCode.OK.number();
  }

  private boolean isStory() {
    String what = words.get(0);
    return words.size() == 1 && (what.equals("-") || Files.exists(Path.of(what)));
  }

  private int explainStory() {
    StoryExplanation explanation =
        new StoryExplanation(
            reading.extractor(),
            spec.commandLine().getOut(),
            spec.commandLine().getErr(),
            json ? null : Terminal.standardOutput(System.getenv()));
    reading.read(words, explanation);
    return (explanation.rejected() > 0 ? ExitCode.REJECTED : ExitCode.OK).number();
  }

  private void explainPair(String pair, PublicRecord record) {
    RelationState state =
        record
            .relation(pair)
            .orElseThrow(
                () ->
                    new CommandFailure(
                        ExitCode.REJECTED,
                        "nothing is known of %s (%s): no story in force tells of them"
                            .formatted(Wording.pair(pair), pair)));
    PairExplanation explanation = PairExplanation.of(state, meetingsOf(pair, record));
    show(explanation.json(), explanation::lines);
  }

  private void explainMeeting(String written, PublicRecord record) {
    Lineage lineage = Lineage.of(written, record);
    List<Meeting> now = record.meetings(meeting -> lineage.now().contains(meeting.getMeetingId()));
    if (now.isEmpty()) {
      Told end = lineage.events().get(lineage.events().size() - 1);
      throw new CommandFailure(
          ExitCode.REJECTED,
          "the record of %s ended at %s (%s): `entente history %s` says why"
              .formatted(
                  lineage.id(),
                  HistoryText.instant(end.at()),
                  Wording.words(end.event().getChange()),
                  lineage.id()));
    }
    now.forEach(
        meeting -> {
          MeetingExplanation explanation = explanation(meeting, lineage, record);
          show(explanation.json(), explanation::lines);
        });
  }

  private static MeetingExplanation explanation(
      Meeting meeting, Lineage lineage, PublicRecord record) {
    String id = meeting.getMeetingId();
    List<Told> way =
        lineage.id().equals(id)
            ? List.of()
            : lineage.events().stream()
                .filter(told -> !told.event().getReplacedBy().isEmpty())
                .toList();
    List<Told> absorbed =
        way.isEmpty()
            ? lineage.events().stream()
                .filter(told -> told.event().getReplacedBy().contains(id))
                .toList()
            : List.of();
    return new MeetingExplanation(lineage.id(), way, meeting, absorbed, weights(meeting, record));
  }

  /** Each topic is read once, however many pairs a meeting counts for. */
  private static List<Weight> weights(Meeting meeting, PublicRecord record) {
    List<String> countries = meeting.getCountries();
    List<Meeting> others =
        record.meetings(other -> !Collections.disjoint(other.getCountries(), countries));
    return record.relations(state -> PublicRecord.concerns(state.getPair(), countries)).stream()
        .flatMap(
            state ->
                Weight.in(
                    state,
                    others.stream()
                        .filter(
                            other -> PublicRecord.concerns(state.getPair(), other.getCountries()))
                        .toList())
                    .stream())
        .filter(weight -> weight.meetingId().equals(meeting.getMeetingId()))
        .toList();
  }

  private static List<Meeting> meetingsOf(String pair, PublicRecord record) {
    return record.meetings(meeting -> PublicRecord.concerns(pair, meeting.getCountries()));
  }

  private void show(JsonNode machine, Function<Screen, List<String>> person) {
    if (json) {
      spec.commandLine().getOut().println(machine);
      return;
    }
    Screen screen = Terminal.standardOutput(System.getenv());
    person.apply(screen).forEach(spec.commandLine().getOut()::println);
  }

  private Subject subject() {
    try {
      return Subject.parse(String.join(" ", words));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
