package dev.entente.producer.folder;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.producer.feed.Receipt;
import dev.entente.schemas.wire.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** What is written beside a file that could not be used, or not all of it. */
final class ErrorNote {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** More of them say nothing more. */
  private static final int MOST = 100;

  private ErrorNote() {}

  /** Writes why a file cannot be read at all. */
  static void write(Path place, Path file, Instant at, String problem) throws IOException {
    ObjectNode note = note(file, at);
    note.put("problem", problem);
    write(place, note);
  }

  /** Writes what of a file could not be used. */
  static void write(Path place, Path file, Instant at, List<Receipt> receipts) throws IOException {
    List<Rejection> rejections =
        receipts.stream().flatMap(receipt -> receipt.rejection().stream()).toList();
    ObjectNode note = note(file, at);
    note.put("stories", receipts.size()).put("rejected", rejections.size());
    ArrayNode all = note.putArray("rejections");
    rejections.stream()
        .limit(MOST)
        .forEach(
            rejection ->
                all.addObject()
                    .put("place", rejection.getInput())
                    .put("reason", rejection.getReason().name())
                    .put("detail", rejection.getDetail())
                    .put("remedy", rejection.getRemedy()));
    write(place, note);
  }

  private static ObjectNode note(Path file, Instant at) {
    return JSON.createObjectNode()
        .put("file", file.getFileName().toString())
        .put("at", at.toString());
  }

  private static void write(Path place, ObjectNode note) throws IOException {
    Files.writeString(place, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(note) + "\n");
  }
}
