package dev.entente.cli;

import dev.entente.cli.cluster.Cluster;
import dev.entente.schemas.RegistryException;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.admin.BrokerException;
import dev.entente.schemas.admin.Brokers;
import dev.entente.schemas.admin.NotReadyException;
import dev.entente.schemas.admin.TopicCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Everything that a run needs, looked at in the order in which it is needed. */
final class Checkup {

  /** State stores and the embedded stack, on their own, take some tens. */
  private static final long LEAST_MEBIBYTES = 256;

  private final Cluster cluster;

  Checkup(Cluster cluster) {
    this.cluster = Objects.requireNonNull(cluster, "a checkup needs a cluster");
  }

  /**
   * Something that was looked at.
   *
   * @param right whether it is as it should be
   * @param what what it is, and where it is not right, what to do
   */
  record Finding(boolean right, String what) {

    String line() {
      return (right ? "ok  " : "!!  ") + what;
    }
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(java());
    findings.add(memory());
    findings.addAll(temporaryFolder(Path.of(System.getProperty("java.io.tmpdir"))));
    findings.addAll(cluster());
    return findings;
  }

  private static Finding java() {
    return new Finding(
        Runtime.version().feature() >= 17,
        "Java %s in %s".formatted(Runtime.version(), System.getProperty("java.home")));
  }

  private static Finding memory() {
    long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
    return mebibytes >= LEAST_MEBIBYTES
        ? new Finding(true, "memory: a heap of up to %d MiB".formatted(mebibytes))
        : new Finding(
            false,
            "memory: a heap of only %d MiB: set ENTENTE_JAVA_OPTIONS=-Xmx%dm"
                .formatted(mebibytes, LEAST_MEBIBYTES));
  }

  /** Kafka's compression and the state stores unpack native code there and run it. */
  static List<Finding> temporaryFolder(Path folder) {
    try {
      long free = Files.getFileStore(folder).getUsableSpace() >> 20;
      Finding space =
          free >= LEAST_MEBIBYTES
              ? new Finding(true, "disk: %s has %d MiB left".formatted(folder, free))
              : new Finding(
                  false,
                  "disk: %s has only %d MiB left: make room, or set TMPDIR to another folder"
                      .formatted(folder, free));
      return List.of(space, execution(folder));
    } catch (IOException e) {
      return List.of(
          new Finding(
              false,
              "disk: %s cannot be written (%s): set TMPDIR to a folder that can"
                  .formatted(folder, e.getMessage())));
    }
  }

  private static Finding execution(Path folder) throws IOException {
    Path program =
        Files.createTempFile(
            folder,
            "entente-doctor",
            ".sh",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    try {
      Files.writeString(program, "#!/bin/sh\n");
      new ProcessBuilder(program.toString()).start().waitFor();
      return new Finding(true, "disk: native code can be run from " + folder);
    } catch (IOException e) {
      return new Finding(
          false,
          "disk: native code cannot be run from %s (mounted noexec?): set TMPDIR to a folder where it can"
              .formatted(folder));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Finding(false, "disk: interrupted");
    } finally {
      Files.deleteIfExists(program);
    }
  }

  private List<Finding> cluster() {
    List<Finding> findings = new ArrayList<>();
    try (SchemaRegistry registry = cluster.registry()) {
      Finding registryFinding = registry(registry);
      try (Brokers brokers = cluster.brokers()) {
        findings.add(
            new Finding(true, "broker: %d at %s".formatted(brokers.count(), brokers.addresses())));
        findings.add(registryFinding);
        findings.addAll(topics(brokers, registry));
      } catch (BrokerException e) {
        findings.add(
            new Finding(
                false,
                "broker: %s; `entente demo --keep` starts one on this machine"
                    .formatted(e.getMessage())));
        findings.add(registryFinding);
      }
    }
    return findings;
  }

  private static Finding registry(SchemaRegistry registry) {
    try {
      String compatibility = registry.globalCompatibility();
      return new Finding(
          true, "registry: %s, compatibility %s".formatted(registry.url(), compatibility));
    } catch (RegistryException e) {
      return new Finding(
          false,
          "registry: %s: start it, or give the right schema.registry.url"
              .formatted(e.getMessage()));
    }
  }

  private List<Finding> topics(Brokers brokers, SchemaRegistry registry) {
    try {
      TopicCheck.require(cluster.topics().all(), brokers, registry);
      return List.of(new Finding(true, "topics and schemas are as this version needs them"));
    } catch (NotReadyException e) {
      List<Finding> findings = new ArrayList<>();
      e.problems()
          .forEach(
              problem -> findings.add(new Finding(false, problem + ": `entente topics apply`")));
      return findings;
    } catch (RegistryException e) {
      return List.of(new Finding(false, "schemas cannot be looked at: " + e.getMessage()));
    }
  }
}
