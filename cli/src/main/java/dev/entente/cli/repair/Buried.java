package dev.entente.cli.repair;

import dev.entente.cli.cluster.TopicContents;
import dev.entente.schemas.DeadLetters;
import dev.entente.schemas.wire.DeadLetter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A dead letter where it lies.
 *
 * @param id {@code partition@offset} on the topic of dead letters
 * @param letter the letter
 */
public record Buried(String id, DeadLetter letter) {

  /** Returns all that there are, by the time at which they failed. */
  public static List<Buried> all(TopicContents contents) {
    List<Buried> all = new ArrayList<>();
    contents.forEachRaw(
        contents.cluster().topics().deadLetters().name(),
        raw -> all.add(new Buried(raw.partition() + "@" + raw.offset(), DeadLetters.read(raw))));
    all.sort(Comparator.comparing((Buried buried) -> buried.letter().getAt()));
    return all;
  }

  /** Returns where the record that failed stood, {@code topic-partition@offset}. */
  public String origin() {
    return "%s-%d@%s"
        .formatted(
            letter.getTopic(),
            letter.getPartition(),
            letter.getOffset() < 0 ? "?" : Long.toString(letter.getOffset()));
  }

  /** Returns the exception's class without its package. */
  public String failure() {
    String name = letter.getException();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Returns whether the letter holds the whole value: a longer one was cut. */
  public boolean isWhole() {
    return letter.getValue() == null
        ? letter.getValueLength() == 0
        : letter.getValue().remaining() == letter.getValueLength();
  }
}
