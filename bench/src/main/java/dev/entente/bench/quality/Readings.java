package dev.entente.bench.quality;

import dev.entente.cli.cluster.CommandFailure;
import dev.entente.schemas.admin.ExitCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the extractor read in labelled stories; a story that it refused tells nothing. */
final class Readings {

  private final Labels labels;
  private final Map<String, Told> byStory = new HashMap<>();
  private final Set<String> leftOut = new LinkedHashSet<>();

  /**
   * Sorts readings by their labels.
   *
   * @param labels those of the stories
   * @param lines what {@code entente extract} prints for the stories
   */
  Readings(Labels labels, List<String> lines) {
    this.labels = labels;
    for (String line : lines) {
      add(ToldJson.read("a reading", line));
    }
    List<String> gone =
        labels.all().stream().map(Told::id).filter(id -> !byStory.containsKey(id)).toList();
    if (!gone.isEmpty()) {
      throw new CommandFailure(
          ExitCode.STORAGE,
          "%s labels the story \"%s\", which is not among the stories%s: add it, or take the label out"
              .formatted(
                  labels.place(gone.get(0)),
                  gone.get(0),
                  gone.size() == 1 ? "" : " (nor are %d others)".formatted(gone.size() - 1)));
    }
  }

  private void add(Told reading) {
    String id = reading.id();
    if (!labels.has(id)) {
      leftOut.add(id);
    } else if (byStory.put(id, reading) != null) {
      throw new CommandFailure(
          ExitCode.STORAGE,
          "the story \"%s\", which %s labels, is among the stories more than once: keep one version"
              .formatted(id, labels.place(id)));
    }
  }

  /** Returns the score of each labelled story, in the order of the labels. */
  List<StoryScore> scores() {
    return labels.all().stream()
        .map(label -> StoryScore.of(label, byStory.get(label.id())))
        .toList();
  }

  /** Returns the stories without a label. */
  List<String> leftOut() {
    return new ArrayList<>(leftOut);
  }
}
