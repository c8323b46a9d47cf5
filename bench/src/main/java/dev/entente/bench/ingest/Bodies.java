package dev.entente.bench.ingest;

import java.nio.charset.StandardCharsets;

/** Made-up stories of a wire's usual length as bodies of requests. */
final class Bodies {

  /** A wire story has some 2 KB. */
  private static final String TEXT =
      "The fisheries ministers of Portugal and Norway will meet in Porto on Thursday, a government"
          + " spokesman said. ";

  private static final int SENTENCES = 18;

  private Bodies() {}

  /** Returns the id of a story. */
  static String id(int number) {
    return "bench-" + number;
  }

  /** Returns stories as JSON lines, counted from a number on. */
  static byte[] of(int first, int count) {
    StringBuilder lines = new StringBuilder();
    for (int i = first; i < first + count; i++) {
      lines
          .append("{\"id\":\"")
          .append(id(i))
          .append("\",\"provider\":\"Halcyon Wire\",\"version\":1,\"published\":\"2026-03-09\",")
          .append("\"headline\":\"Ministers to meet over fisheries, part ")
          .append(i)
          .append("\",\"body\":\"")
          .append(TEXT.repeat(SENTENCES))
          .append("\"}\n");
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}
