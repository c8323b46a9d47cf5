package dev.entente.cli.repair;

import dev.entente.cli.cluster.Answers;
import dev.entente.cli.cluster.CommandFailure;
import dev.entente.schemas.Topic;
import dev.entente.schemas.Topics;
import dev.entente.schemas.admin.ExitCode;
import dev.entente.streams.StreamsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * Forgetting all that the streams application has made of the stories, so that its next start makes
 * it anew. Stories and decisions stay.
 *
 * @param group the group whose offsets go, or null where there is none
 * @param internal its internal topics, which go
 * @param outputs its output topics, which are emptied
 * @param folders its state on this machine, which goes
 * @param running how many threads of it still run; they must be stopped first
 */
public record Reset(
    String group, List<String> internal, List<String> outputs, List<Path> folders, int running) {

  public Reset {
    internal = List.copyOf(internal);
    outputs = List.copyOf(outputs);
    folders = List.copyOf(folders);
  }

  /**
   * Looks at what there is to forget, also while it runs. Dead letters and rejections stay: the
   * producer writes there, too.
   */
  public static Reset plan(Admin admin, StreamsSettings settings) {
    String application = settings.applicationId();
    OptionalInt members = members(admin, application);
    Set<String> existing = new TreeSet<>(Answers.of(admin.listTopics().names()));
    Topics topics = settings.topics();
    List<Topic<?>> derived =
        settings.shadow().isEmpty()
            ? List.of(topics.tally(), topics.meetings(), topics.meetingEvents(), topics.relations())
            : topics.outputs();
    return new Reset(
        members.isPresent() ? application : null,
        internal(existing, application, groups(admin)),
        derived.stream().map(Topic::name).filter(existing::contains).toList(),
        folders(settings.stateDir(), application),
        members.orElse(0));
  }

  /** Returns why it cannot be forgotten now, and what to do; empty where it can. */
  public Optional<String> obstacle() {
    return running == 0
        ? Optional.empty()
        : Optional.of(
            "%s still runs (%d threads): stop every instance of it first; one that was killed counts until its session times out"
                .formatted(group, running));
  }

  /** Returns it in words, a line for each thing. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (group != null) {
      lines.add("- how far " + group + " has read: it begins with the first story again");
    }
    internal.forEach(topic -> lines.add("- internal topic " + topic));
    outputs.forEach(topic -> lines.add("- what is on " + topic));
    folders.forEach(folder -> lines.add("- state in " + folder));
    return lines;
  }

  /** Forgets it. Output topics are gone then, and have to be made again. */
  public void apply(Admin admin) {
    List<String> gone = new ArrayList<>(internal);
    gone.addAll(outputs);
    if (!gone.isEmpty()) {
      Answers.of(admin.deleteTopics(gone).all());
      awaitGone(admin, gone);
    }
    if (group != null) {
      Answers.of(admin.deleteConsumerGroups(List.of(group)).all());
    }
    folders.forEach(Reset::delete);
  }

  /** Its internal topics, and not those of another application whose name begins like its own. */
  static List<String> internal(Set<String> topics, String application, Set<String> groups) {
    return topics.stream()
        .filter(name -> name.startsWith(application + "-"))
        .filter(name -> name.endsWith("-changelog") || name.endsWith("-repartition"))
        .filter(
            name ->
                groups.stream()
                    .filter(group -> group.startsWith(application + "-"))
                    .noneMatch(group -> name.startsWith(group + "-")))
        .toList();
  }

  private static Set<String> groups(Admin admin) {
    Set<String> groups = new TreeSet<>();
    Answers.of(admin.listGroups().all()).forEach(group -> groups.add(group.groupId()));
    return groups;
  }

  /** A topic that is being deleted cannot be made again yet. */
  private static void awaitGone(Admin admin, List<String> topics) {
    for (int look = 0; look < 100; look++) {
      Set<String> left = new TreeSet<>(Answers.of(admin.listTopics().names()));
      left.retainAll(topics);
      if (left.isEmpty()) {
        return;
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CommandFailure(ExitCode.UNAVAILABLE, "interrupted", e);
      }
    }
  }

  /** Returns how many threads are in the group; empty where there is no group. */
  private static OptionalInt members(Admin admin, String application) {
    try {
      return OptionalInt.of(
          Answers.of(
                  admin
                      .describeConsumerGroups(List.of(application))
                      .describedGroups()
                      .get(application))
              .members()
              .size());
    } catch (GroupIdNotFoundException never) {
      return OptionalInt.empty();
    }
  }

  private static List<Path> folders(Path stateDir, String application) {
    if (!Files.isDirectory(stateDir)) {
      return List.of();
    }
    try (Stream<Path> slots = Files.list(stateDir)) {
      return slots
          .map(slot -> slot.resolve(application))
          .filter(Files::isDirectory)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.STORAGE, "%s cannot be listed: %s".formatted(stateDir, e.getMessage()), e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.STORAGE,
          "%s cannot be deleted: %s: delete it before the next start"
              .formatted(folder, e.getMessage()),
          e);
    }
  }
}
