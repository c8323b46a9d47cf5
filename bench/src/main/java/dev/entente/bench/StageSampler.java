package dev.entente.bench;

import dev.entente.diplomacy.extract.Extractor;
import dev.entente.diplomacy.story.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Tells how the time of reading is shared among its stages, by looking every few milliseconds where
 * the reading thread is. The reader itself knows nothing of it and runs at full speed.
 */
final class StageSampler {

  private static final String SAMPLE = "jdk.ExecutionSample";
  private static final Duration PERIOD = Duration.ofMillis(5);

  private static final Set<String> DIRECTING =
      Set.of(Extractor.class.getName(), Extractor.class.getPackageName() + ".SentenceReader");

  private StageSampler() {}

  /**
   * Reads stories for a while.
   *
   * @return for each stage its share of the samples; all of them 0 where none was taken
   */
  static Map<Stage, Double> shares(List<Story> stories, Consumer<Story> read, Duration time) {
    Map<Stage, Integer> samples = new EnumMap<>(Stage.class);
    for (RecordedEvent event : record(stories, read, time)) {
      Thread reader = Thread.currentThread();
      boolean ours =
          event.getThread("sampledThread") != null
              && event.getThread("sampledThread").getJavaThreadId() == reader.getId();
      if (ours && event.getStackTrace() != null) {
        samples.merge(stage(event.getStackTrace().getFrames()), 1, Integer::sum);
      }
    }
    int all = Math.max(1, samples.values().stream().mapToInt(Integer::intValue).sum());
    Map<Stage, Double> shares = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      shares.put(stage, samples.getOrDefault(stage, 0) / (double) all);
    }
    return shares;
  }

  private static List<RecordedEvent> record(
      List<Story> stories, Consumer<Story> read, Duration time) {
    try (Recording recording = new Recording()) {
      recording.enable(SAMPLE).withPeriod(PERIOD);
      recording.start();
      long end = System.nanoTime() + time.toNanos();
      while (System.nanoTime() < end) {
        stories.forEach(read);
      }
      recording.stop();
      return events(recording);
    } catch (IOException e) {
      throw new UncheckedIOException("the samples could not be written to a temporary file", e);
    }
  }

  private static List<RecordedEvent> events(Recording recording) throws IOException {
    Path file = Files.createTempFile("entente-stages", ".jfr");
    try {
      recording.dump(file);
      List<RecordedEvent> samples = new ArrayList<>();
      for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
        if (event.getEventType().getName().equals(SAMPLE)) {
          samples.add(event);
        }
      }
      return samples;
    } finally {
      Files.delete(file);
    }
  }

  /** The class that was asked by one of those who ask all others tells the stage. */
  private static Stage stage(List<RecordedFrame> innermostFirst) {
    String asked = "";
    for (RecordedFrame frame : innermostFirst) {
      String type = frame.getMethod().getType().getName();
      if (DIRECTING.contains(type)) {
        return Stage.of(asked).orElse(Stage.REST);
      }
      asked = simple(type);
    }
    return Stage.REST;
  }

  private static String simple(String type) {
    int nested = type.indexOf('$');
    String outer = nested < 0 ? type : type.substring(0, nested);
    return outer.substring(outer.lastIndexOf('.') + 1);
  }
}
