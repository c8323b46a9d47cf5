package dev.entente.producer.feed;

import dev.entente.producer.spool.RecordCodec;
import dev.entente.producer.spool.Spool;
import dev.entente.producer.spool.SpoolLimits;
import dev.entente.producer.spool.SpoolReader;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.WireStory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A spool of tests, and what is durable in it. */
public final class SpooledFeed implements AutoCloseable {

  private final Spool spool;
  private final RecordCodec codec;
  private final FeedBook book = new FeedBook();

  /** Opens a spool of 8 MiB. */
  public SpooledFeed(Path folder) {
    this(folder, 0);
  }

  /** Opens a spool of 8 MiB that leaves so many bytes of the disk free. */
  public SpooledFeed(Path folder, long free) {
    spool = Spool.open(folder, new SpoolLimits(8 << 20, free, SpoolLimits.SEGMENT_BYTES));
    codec = new RecordCodec(folder);
  }

  public Spool spool() {
    return spool;
  }

  public FeedBook book() {
    return book;
  }

  /** Returns a way in. */
  public Intake intake() {
    return new Intake(spool, codec, book);
  }

  /** Returns the stories that are on disk. */
  public List<WireStory> stories() throws InterruptedException {
    List<WireStory> stories = new ArrayList<>();
    for (SpoolReader.Stored stored : spool.reader(0).poll(Duration.ZERO)) {
      switch (stored.entry().kind()) {
        case STORY, STALE -> stories.add(codec.story(stored.entry().record()));
        case DUPLICATE, REJECTION -> {
          // No story.
        }
      }
    }
    return stories;
  }

  /** Returns the rejections that are on disk. */
  public List<Rejection> rejections() throws InterruptedException {
    List<Rejection> rejections = new ArrayList<>();
    for (SpoolReader.Stored stored : spool.reader(0).poll(Duration.ZERO)) {
      switch (stored.entry().kind()) {
        case REJECTION -> rejections.add(codec.rejection(stored.entry().record()));
        case STORY, STALE, DUPLICATE -> {
          // No rejection.
        }
      }
    }
    return rejections;
  }

  @Override
  public void close() {
    spool.close();
  }
}
