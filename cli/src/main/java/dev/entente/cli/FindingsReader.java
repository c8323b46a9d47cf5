package dev.entente.cli;

import dev.entente.cli.cluster.TopicContents;
import dev.entente.schemas.DeadLetters;
import dev.entente.schemas.Topics;
import dev.entente.schemas.wire.DeadLetter;
import dev.entente.schemas.wire.Rejection;
import java.util.ArrayList;
import java.util.List;

/** Reads what the public topics hold. */
final class FindingsReader {

  private FindingsReader() {}

  static Findings read(TopicContents contents) {
    Topics topics = contents.cluster().topics();
    List<Rejection> rejections = new ArrayList<>();
    contents.forEach(topics.rejected(), entry -> rejections.add(entry.value()));
    List<DeadLetter> deadLetters = new ArrayList<>();
    contents.forEachRaw(topics.deadLetters().name(), raw -> deadLetters.add(DeadLetters.read(raw)));
    return new Findings(
        List.copyOf(contents.latest(topics.meetings())),
        List.copyOf(contents.latest(topics.relations())),
        rejections,
        deadLetters);
  }
}
