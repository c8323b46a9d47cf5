package dev.entente.cli.feed;

import dev.entente.cli.cluster.CommandFailure;
import dev.entente.cli.ops.ProducerOps;
import dev.entente.cli.stack.OnExit;
import dev.entente.producer.LiveRun;
import dev.entente.producer.LiveSettings;
import dev.entente.producer.ProducerSettings;
import dev.entente.producer.spool.SpoolException;
import dev.entente.schemas.admin.ExitCode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Runs feeds until the process is stopped. */
final class LiveProducer {

  private LiveProducer() {}

  /**
   * Starts the feeds that the settings name and waits.
   *
   * @throws CommandFailure where they cannot be started, or cannot go on
   */
  static int run(Map<String, String> settings) throws InterruptedException {
    ProducerSettings producer = ProducerSettings.parse(settings);
    LiveSettings live = LiveSettings.parse(settings);
    if (live.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "there is nothing to run: name stories, or a feed (`entente run producer --help`), or"
              + " set producer.http.port and the like in a settings file");
    }
    try (OnExit onExit = new OnExit()) {
      LiveRun run = onExit.add(LiveRun.start(producer, live, System.err));
      onExit.add(ProducerOps.watch(run, settings, live.spool()));
      Optional<String> broken = run.await();
      if (broken.isPresent()) {
        throw new CommandFailure(ExitCode.STORAGE, broken.get());
      }
    } catch (SpoolException | IOException e) {
      throw new CommandFailure(ExitCode.STORAGE, e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.MISCONFIGURED, e.getMessage(), e);
    }
    return ExitCode.OK.number();
  }
}
