package dev.entente.bench.quality;

import dev.entente.cli.cluster.CommandFailure;
import dev.entente.schemas.admin.ExitCode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person says that stories tell, one story a line of a file. */
final class Labels {

  private final Map<String, Told> byStory = new LinkedHashMap<>();
  private final Map<String, String> places = new LinkedHashMap<>();

  private Labels() {}

  /** Reads a file; blank lines do not count. */
  static Labels in(Path file) {
    Labels labels = new Labels();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        labels.add(file + ":" + (i + 1), lines.get(i));
      }
    }
    if (labels.byStory.isEmpty()) {
      throw new CommandFailure(
          ExitCode.STORAGE,
          file + " holds no label: begin with what `entente extract` prints, and correct it");
    }
    return labels;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new CommandFailure(ExitCode.STORAGE, file + " is not UTF-8: convert it", e);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.STORAGE, file + " cannot be read: " + e.getMessage() + "; check its rights", e);
    }
  }

  private void add(String place, String line) {
    Told label = ToldJson.read(place, line);
    String before = places.putIfAbsent(label.id(), place);
    if (before != null) {
      throw new CommandFailure(
          ExitCode.STORAGE,
          "%s labels the story \"%s\", which %s does already: keep one of them"
              .formatted(place, label.id(), before));
    }
    byStory.put(label.id(), label);
  }

  /** Whether a story has a label. */
  boolean has(String story) {
    return byStory.containsKey(story);
  }

  /** Returns the labels in the file's order. */
  Collection<Told> all() {
    return byStory.values();
  }

  /** Returns file and line of a story's label. */
  String place(String story) {
    return places.get(story);
  }
}
