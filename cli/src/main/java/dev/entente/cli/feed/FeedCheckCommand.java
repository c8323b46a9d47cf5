package dev.entente.cli.feed;

import dev.entente.cli.cluster.CommandFailure;
import dev.entente.producer.ProducerSettings;
import dev.entente.producer.read.Advice;
import dev.entente.producer.read.Delivery;
import dev.entente.producer.read.Departure;
import dev.entente.producer.read.Input;
import dev.entente.producer.read.Inputs;
import dev.entente.producer.read.NinjsSchemas;
import dev.entente.producer.read.ReadOptions;
import dev.entente.producer.read.StoryReader;
import dev.entente.producer.read.StrictCheck;
import dev.entente.producer.rss.FeedAddress;
import dev.entente.schemas.RecordJson;
import dev.entente.schemas.admin.ExitCode;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.WireStory;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How we understand what a feed delivers, without Kafka. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Print each story as we understand it, with what its sender might do better, or why it cannot"
          + " be used.",
      "Ends with 0 where all can be used, with 1 where one cannot; with --strict also where one"
          + " departs from its standard."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente feed check story.xml",
      "  entente feed check https://ministry.example/news.xml",
      "  entente feed check --advice-only archive/",
      "  entente feed check --strict story.json"
    })
final class FeedCheckCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "STORIES",
      arity = "1..*",
      description = "Files, folders, addresses (http, https), or - for standard input.")
  private List<String> names;

  @Option(
      names = "--advice-only",
      description = "Print a line for each story and the advice, not the stories themselves.")
  private boolean adviceOnly;

  @Option(
      names = "--private",
      description = "Addresses may be on this machine or in a private network.")
  private boolean privateAddresses;

  @Option(
      names = "--strict",
      description = {
        "Also say where a delivery departs from the standard of its format: ninjs from its JSON"
            + " Schema, XML from what must be in it, text wires from their frame."
      })
  private boolean strict;

  @Option(
      names = "--schemas",
      paramLabel = "DIR",
      description = {
        "Hold ninjs against IPTC's own schemas in this folder (ninjs-schema_2.1.json and the like),"
            + " not against ours. Implies --strict."
      })
  private Path schemas;

  @Mixin private StoryOptions gaps;

  @Spec private CommandSpec spec;

  private final InstantSource clock = InstantSource.system();
  private int rejected;
  private int departures;

  @Override
  public Integer call() throws InterruptedException {
    StoryReader reader = new StoryReader(options(), clock);
    Optional<StrictCheck> check = strictCheck();
    String name = String.join(" ", names);
    try {
      for (Input input : inputs()) {
        name = input.name();
        if (check.isPresent()) {
          Input held = held(input);
          reader.read(held, this::show);
          check.get().of(held).forEach(this::show);
        } else {
          reader.read(input, this::show);
        }
      }
    } catch (NoSuchFileException e) {
      throw new ParameterException(
          spec.commandLine(), "there is no file or folder " + e.getMessage(), e);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.STORAGE, name + " cannot be read: " + e.getMessage(), e);
    }
    spec.commandLine().getOut().flush();
    return (rejected + departures > 0 ? ExitCode.REJECTED : ExitCode.OK).number();
  }

  private Optional<StrictCheck> strictCheck() {
    if (!strict && schemas == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new StrictCheck(schemas == null ? NinjsSchemas.ours() : NinjsSchemas.in(schemas)));
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), "the folder " + schemas + " cannot be read: " + e, e);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** Standard input, too, can be read twice then. */
  private static Input held(Input input) throws IOException {
    try (InputStream in = input.open()) {
      return Input.ofBytes(input.name(), in.readAllBytes());
    }
  }

  /** The gaps are filled as the producer would fill them; no cluster is asked. */
  private ReadOptions options() {
    Map<String, String> settings = new HashMap<>();
    settings.put("bootstrap.servers", "nobody:0");
    settings.put("schema.registry.url", "http://nobody");
    return ProducerSettings.parse(gaps.addedTo(settings)).readOptions();
  }

  private List<Input> inputs() throws IOException, InterruptedException {
    List<Input> inputs = new ArrayList<>();
    for (String name : names) {
      if (name.matches("https?://.+")) {
        inputs.add(FeedAddress.fetch(name, privateAddresses));
      } else {
        inputs.addAll(Inputs.find(List.of(name), System.in));
      }
    }
    return inputs;
  }

  private void show(Delivery delivery) {
    if (delivery instanceof Delivery.Accepted accepted) {
      show(accepted);
    } else if (delivery instanceof Delivery.Refused refused) {
      show(refused.rejection());
    }
  }

  private void show(Delivery.Accepted accepted) {
    PrintWriter out = spec.commandLine().getOut();
    WireStory story = accepted.story();
    out.printf("%s: %s, read as %s%n", accepted.place(), "can be used", story.getFormat());
    if (!adviceOnly) {
      out.println(RecordJson.indented(story));
    }
    Advice.on(story, clock.instant()).forEach(one -> out.println("  advice: " + one));
  }

  private void show(Departure departure) {
    departures++;
    spec.commandLine().getOut().printf("%s: strict: %s%n", departure.place(), departure.wrong());
  }

  private void show(Rejection rejection) {
    rejected++;
    spec.commandLine()
        .getOut()
        .printf(
            "%s: cannot be used (%s): %s%n  remedy: %s%n",
            rejection.getInput(),
            rejection.getReason(),
            rejection.getDetail(),
            rejection.getRemedy());
  }
}
