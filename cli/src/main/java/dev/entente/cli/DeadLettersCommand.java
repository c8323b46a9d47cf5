package dev.entente.cli;

import dev.entente.cli.cluster.Cluster;
import dev.entente.cli.cluster.ClusterOptions;
import dev.entente.cli.cluster.CommandFailure;
import dev.entente.cli.cluster.TopicContents;
import dev.entente.cli.cluster.TopicWriter;
import dev.entente.cli.record.HistoryText;
import dev.entente.cli.record.Wording;
import dev.entente.cli.repair.Buried;
import dev.entente.cli.repair.Requeue;
import dev.entente.cli.text.Labelled;
import dev.entente.cli.text.Screen;
import dev.entente.cli.text.Table;
import dev.entente.cli.text.Table.Cell;
import dev.entente.cli.text.Terminal;
import dev.entente.schemas.RecordJson;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.admin.ExitCode;
import dev.entente.schemas.wire.DeadLetter;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Records that we failed on: list them, look at one, send them again after a fix. */
@Command(
    name = "dead-letters",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(list|show|requeue)",
    description = {
      "Look at the records that we failed on, and send them again once the fault is mended.",
      "A story that failed does not count as seen."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente dead-letters list",
      "  entente dead-letters show 3@17",
      "  entente dead-letters requeue --all --dry-run",
      "  entente dead-letters requeue 3@17 0@2"
    })
final class DeadLettersCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "dead-letters: list, show or requeue?");
  }

  /** All of them, a line each. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List the dead letters, oldest first, by their place on wire.dead-letters.")
  int list(
      @Option(names = "--json", description = "Print a JSON object a line for each.") boolean json,
      @Mixin ClusterOptions options) {
    List<Buried> all = all(options.cluster());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      all.forEach(buried -> out.println(RecordJson.line(buried.letter())));
    } else if (all.isEmpty()) {
      out.println("no dead letters");
    } else {
      Table table = new Table("Letter", "Failed", "Record", "Key", "Why", "In");
      all.forEach(buried -> table.row(cells(buried)));
      table.lines(screen()).forEach(out::println);
    }
    return ExitCode.OK.number();
  }

  /** One of them, with everything. */
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Show one dead letter: the failure, and what is known of the record.")
  int show(
      @Parameters(paramLabel = "LETTER", description = "Its place, such as 3@17.") String id,
      @Option(names = "--json", description = "Print one JSON object.") boolean json,
      @Mixin ClusterOptions options) {
    Buried buried = chosen(all(options.cluster()), List.of(id)).get(0);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(RecordJson.line(buried.letter()));
    } else {
      lines(buried).forEach(out::println);
    }
    return ExitCode.OK.number();
  }

  /** Some of them again. */
  @Command(
      name = "requeue",
      mixinStandardHelpOptions = true,
      description = {
        "Write the records back to the topics that they came from, as they were, with a header "
            + Requeue.HEADER
            + ". Do it after the fault is mended: they are worked off at once.",
        "A letter stays where it is. Sending it twice is harmless: the record replaces itself."
      })
  int requeue(
      @Parameters(paramLabel = "LETTER", arity = "0..*", description = "Their places.")
          List<String> ids,
      @Option(names = "--all", description = "All that there are.") boolean every,
      @Option(names = "--dry-run", description = "Say what would be sent; send nothing.")
          boolean dryRun,
      @Mixin ClusterOptions options) {
    if (every == (ids != null && !ids.isEmpty())) {
      throw new ParameterException(
          spec.commandLine().getSubcommands().get("requeue"),
          "name the letters to send again, or --all of them");
    }
    Cluster cluster = options.cluster();
    List<Buried> all = all(cluster);
    List<Buried> chosen = every ? all : chosen(all, ids);
    try (TopicWriter writer = TopicWriter.open(cluster)) {
      long refused = 0;
      for (Buried buried : chosen) {
        Optional<ProducerRecord<byte[], byte[]>> record =
            Requeue.record(cluster, buried, Instant.now());
        refused += record.isEmpty() ? 1 : 0;
        say(buried, record, dryRun ? Optional.empty() : record.map(writer::write));
      }
      spec.commandLine()
          .getOut()
          .printf(
              "%d of %d %s%n",
              chosen.size() - refused, chosen.size(), dryRun ? "would be sent" : "sent again");
      return (refused == 0 ? ExitCode.OK : ExitCode.REJECTED).number();
    }
  }

  private void say(
      Buried buried,
      Optional<ProducerRecord<byte[], byte[]>> record,
      Optional<RecordMetadata> written) {
    String what =
        record.isEmpty()
            ? "cannot be sent: the letter holds %d of %d bytes, and %s has the record no more"
                .formatted(
                    buried.letter().getValue() == null ? 0 : buried.letter().getValue().remaining(),
                    buried.letter().getValueLength(),
                    buried.letter().getTopic())
            : written
                .map(at -> "now %s-%d@%d".formatted(at.topic(), at.partition(), at.offset()))
                .orElse("%d bytes to %s".formatted(size(record.get()), record.get().topic()));
    spec.commandLine()
        .getOut()
        .printf("%s  %s %s: %s%n", buried.id(), buried.origin(), key(buried.letter()), what);
  }

  private static int size(ProducerRecord<byte[], byte[]> record) {
    return record.value() == null ? 0 : record.value().length;
  }

  private static List<Buried> all(Cluster cluster) {
    cluster.requireBroker();
    try (SchemaRegistry registry = cluster.registry()) {
      return Buried.all(new TopicContents(cluster, registry));
    }
  }

  private static List<Buried> chosen(List<Buried> all, List<String> ids) {
    Map<String, Buried> byId =
        all.stream().collect(Collectors.toMap(Buried::id, Function.identity()));
    return ids.stream()
        .map(
            id ->
                Optional.ofNullable(byId.get(id))
                    .orElseThrow(
                        () ->
                            new CommandFailure(
                                ExitCode.REJECTED,
                                "there is no dead letter %s: `entente dead-letters list` shows the %d that there are"
                                    .formatted(id, all.size()))))
        .toList();
  }

  private static Cell[] cells(Buried buried) {
    DeadLetter letter = buried.letter();
    return new Cell[] {
      Cell.of(buried.id()),
      Cell.of(HistoryText.instant(letter.getAt())),
      Cell.of(buried.origin()),
      Cell.of(key(letter)),
      Cell.of(Wording.words(letter.getReason()) + ": " + buried.failure()),
      Cell.of(letter.getFailedIn() == null ? "" : letter.getFailedIn())
    };
  }

  private static List<String> lines(Buried buried) {
    DeadLetter letter = buried.letter();
    Labelled text = new Labelled();
    text.add("Letter", buried.id() + " on wire.dead-letters");
    text.add("Record", "%s, key %s".formatted(buried.origin(), key(letter)));
    text.add("Failed", HistoryText.instant(letter.getAt()));
    text.add("Why", Wording.words(letter.getReason()) + ": " + letter.getException());
    text.add("", letter.getMessage() == null ? "" : letter.getMessage());
    text.add("In", letter.getFailedIn() == null ? "not known" : letter.getFailedIn());
    text.add(
        "Value",
        "%d bytes%s, SHA-256 %s"
            .formatted(
                letter.getValueLength(), buried.isWhole() ? "" : ", cut", letter.getSha256()));
    letter
        .getHeaders()
        .forEach(header -> text.add("Header", header.getName() + ": " + text(header.getValue())));
    if (letter.getStackTrace() != null) {
      text.addAll("Stack", letter.getStackTrace().lines().limit(12).toList());
    }
    return text.lines(screen());
  }

  private static String key(DeadLetter letter) {
    return letter.getKey() == null ? "(none)" : text(letter.getKey());
  }

  private static String text(ByteBuffer bytes) {
    return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
  }

  private static Screen screen() {
    return Terminal.standardOutput(System.getenv());
  }
}
