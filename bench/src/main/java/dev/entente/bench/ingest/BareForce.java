package dev.entente.bench.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What the disk can do by itself: stories written and forced in groups, with nothing around. */
final class BareForce {

  private BareForce() {}

  /**
   * Returns how many stories a second are durable.
   *
   * @param group stories that are forced together
   * @param seconds how long to measure
   */
  static double storiesPerSecond(Path folder, int group, int seconds) throws IOException {
    Path file = Files.createTempFile(folder, "force", ".bin");
    byte[] story = Bodies.of(1, 1);
    long until = System.nanoTime() + seconds * 1_000_000_000L;
    long start = System.nanoTime();
    long stories = 0;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer block = ByteBuffer.allocate(story.length * group);
      while (System.nanoTime() < until) {
        block.clear();
        for (int i = 0; i < group; i++) {
          block.put(story);
        }
        block.flip();
        while (block.hasRemaining()) {
          channel.write(block);
        }
        channel.force(false);
        stories += group;
      }
    } finally {
      Files.delete(file);
    }
    return stories / ((System.nanoTime() - start) / 1e9);
  }
}
