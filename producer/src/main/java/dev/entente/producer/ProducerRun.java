package dev.entente.producer;

import dev.entente.producer.publish.BytesRead;
import dev.entente.producer.publish.KafkaConnection;
import dev.entente.producer.publish.Progress;
import dev.entente.producer.publish.PublishSummary;
import dev.entente.producer.publish.PublishingStoppedException;
import dev.entente.producer.publish.StoryPublisher;
import dev.entente.producer.publish.Tally;
import dev.entente.producer.read.Input;
import dev.entente.producer.read.Inputs;
import dev.entente.producer.read.StoryReader;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topics;
import dev.entente.schemas.admin.Brokers;
import dev.entente.schemas.admin.ExitCode;
import dev.entente.schemas.admin.TopicCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * One run of the producer: inputs in, stories on {@code wire.stories}, a summary, an exit code.
 *
 * <p>Everything for people goes to one stream, normally standard error.
 */
public final class ProducerRun {

  private final ProducerSettings settings;
  private final PrintStream messages;
  private final boolean terminal;
  private final Tally tally = new Tally();
  private final long started = System.nanoTime();

  /**
   * Prepares a run, which can be run once.
   *
   * @param messages where progress and the summary go
   * @param terminal whether a person watches {@code messages} on a terminal
   */
  public ProducerRun(ProducerSettings settings, PrintStream messages, boolean terminal) {
    this.settings = Objects.requireNonNull(settings, "a run needs its settings");
    this.messages = Objects.requireNonNull(messages, "a run needs somewhere to report to");
    this.terminal = terminal;
  }

  /**
   * Publishes all stories of the inputs named, after checking that the cluster is ready. Whatever
   * goes wrong on the way is said in one line with its remedy, and told by the exit code.
   *
   * @param names files, folders, or {@code -} for standard input
   * @throws dev.entente.schemas.admin.BrokerException where no broker answers at the start, or says
   *     no
   * @throws dev.entente.schemas.RegistryUnavailableException where the registry does not answer at
   *     the start
   * @throws dev.entente.schemas.admin.NotReadyException where a topic or schema is missing or wrong
   */
  public ExitCode run(List<String> names, InputStream standardInput) {
    List<Input> inputs;
    try {
      inputs = Inputs.find(names, standardInput);
    } catch (NoSuchFileException e) {
      messages.println("there is no file or folder " + e.getMessage() + ": check its name");
      return ExitCode.USAGE;
    } catch (IOException e) {
      messages.println("a folder cannot be listed: " + e.getMessage() + ": check its permissions");
      return ExitCode.STORAGE;
    }
    return publish(inputs);
  }

  /** Returns what came of the run, so far or in the end. */
  public PublishSummary summary() {
    return tally.summary(Duration.ofNanos(System.nanoTime() - started));
  }

  private ExitCode publish(List<Input> inputs) {
    Topics topics = Topics.withPrefix(settings.topicPrefix());
    try (SchemaRegistry registry = SchemaRegistry.connect(settings.registry())) {
      requireReady(topics, registry);
      StoryPublisher publisher =
          new StoryPublisher(
              KafkaConnection.connect(
                  settings.bootstrapServers(), settings.deliveryTimeout(), settings.kafka()),
              topics,
              registry,
              tally);
      publishAll(inputs, publisher);
      return end(publisher);
    }
  }

  private void requireReady(Topics topics, SchemaRegistry registry) {
    Map<String, String> config = new HashMap<>(settings.kafka());
    config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    try (Brokers brokers = Brokers.connect(config)) {
      TopicCheck.require(List.of(topics.stories(), topics.rejected()), brokers, registry);
    }
  }

  private void publishAll(List<Input> inputs, StoryPublisher publisher) {
    BytesRead bytes = new BytesRead(inputs);
    Progress progress = Progress.start(messages, terminal, tally, bytes);
    try (InterruptedRun interrupted = InterruptedRun.watch(publisher, this::sayHowFar)) {
      try (publisher) {
        readAll(inputs, bytes, publisher);
      } finally {
        progress.close();
      }
      interrupted.finish();
    }
  }

  private void sayHowFar() {
    messages.print(summary().text());
  }

  private void readAll(List<Input> inputs, BytesRead bytes, StoryPublisher publisher) {
    StoryReader reader = new StoryReader(settings.readOptions(), InstantSource.system());
    try {
      for (Input input : inputs) {
        try {
          reader.read(bytes.counting(input), publisher);
        } catch (IOException e) {
          tally.unreadable(input.name(), e.toString());
        }
      }
    } catch (PublishingStoppedException stopped) {
      // The publisher says why, once all that is under way has been answered.
    }
  }

  private ExitCode end(StoryPublisher publisher) {
    PublishSummary summary = summary();
    messages.print(summary.text());
    if (publisher.whyStopped().isPresent()) {
      messages.println(
          "publishing stopped: is the broker at "
              + settings.bootstrapServers()
              + " up? Run the same again when it is; no story counts twice");
      return ExitCode.UNAVAILABLE;
    }
    if (!summary.unreadable().isEmpty()) {
      return ExitCode.STORAGE;
    }
    if (summary.failed() > 0) {
      return ExitCode.BUG;
    }
    return summary.rejectedInAll() > 0 ? ExitCode.REJECTED : ExitCode.OK;
  }
}
