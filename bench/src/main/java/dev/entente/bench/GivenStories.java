package dev.entente.bench;

import dev.entente.cli.extract.WireStories;
import dev.entente.diplomacy.story.Story;
import dev.entente.producer.read.Delivery;
import dev.entente.producer.read.Input;
import dev.entente.producer.read.Inputs;
import dev.entente.producer.read.ReadOptions;
import dev.entente.producer.read.StoryReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Stories of the user's own, in any format that {@code entente extract} reads. */
final class GivenStories {

  /** System property with the files and folders, parted by line feeds. */
  static final String PROPERTY = "entente.bench.stories";

  private GivenStories() {}

  /** Returns those that the property names. */
  static List<Story> named() {
    return in(List.of(System.getProperty(PROPERTY, "").split("\n", -1)));
  }

  /** Returns the stories in files and folders; those that cannot be used are left out. */
  static List<Story> in(List<String> names) {
    List<Story> stories = new ArrayList<>();
    StoryReader reader =
        new StoryReader(
            new ReadOptions(ReadOptions.Purpose.EXTRACT, null, null, null), InstantSource.system());
    try {
      for (Input input : Inputs.find(names, InputStream.nullInputStream())) {
        reader.read(
            input,
            delivery -> {
              if (delivery instanceof Delivery.Accepted accepted) {
                stories.add(WireStories.toRead(accepted.story()));
              }
            });
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stories;
  }
}
