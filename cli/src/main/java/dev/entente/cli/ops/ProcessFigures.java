package dev.entente.cli.ops;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.util.Set;

/** A registry with the figures of any program of ours: its process, and nothing unasked for. */
final class ProcessFigures {

  /** The figures of Micrometer's binders that are published; ours begin with "entente.". */
  static final Set<String> ALLOWED =
      Set.of(
          "jvm.memory.used",
          "jvm.memory.max",
          "jvm.gc.pause",
          "jvm.threads.live",
          "process.cpu.usage",
          "process.uptime",
          "process.files.open",
          "process.files.max",
          "disk.free",
          "disk.total");

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  @SuppressWarnings("resource") // It listens to the collector as long as the process lives.
  ProcessFigures() {
    registry
        .config()
        .meterFilter(
            MeterFilter.denyUnless(
                id -> id.getName().startsWith("entente.") || ALLOWED.contains(id.getName())));
    new JvmMemoryMetrics().bindTo(registry);
    new JvmGcMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
  }

  /** Returns where a program adds its own. */
  MeterRegistry registry() {
    return registry;
  }

  /** Adds the room on the disk of a folder, which exists. */
  void watchDisk(Path folder) {
    new DiskSpaceMetrics(folder.toFile()).bindTo(registry);
  }

  /** Returns all figures in Prometheus' text format. */
  String text() {
    return registry.scrape();
  }
}
