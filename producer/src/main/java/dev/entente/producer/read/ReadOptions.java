package dev.entente.producer.read;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What the reader is told beforehand. Each value only fills a gap: what an input says of itself
 * wins, because one folder often holds stories of several agencies and days.
 *
 * @param purpose what the stories are for
 * @param provider who supplied the stories that do not say so, or null
 * @param published the day of the stories that give no full date, or null; a text's own full date
 *     wins, a dateline's month and day give way
 * @param fallback the charset of inputs that declare none and are not UTF-8, or null to refuse them
 */
public record ReadOptions(Purpose purpose, String provider, LocalDate published, Charset fallback) {

  /** What is going to be done with the stories, which decides how much they must have. */
  public enum Purpose {
    /** To go to {@code wire.stories}: provider and date are required. */
    PUBLISH,
    /**
     * To be extracted on the spot: a text file's id is its file name, marks stay in the headline so
     * that offsets fit what the user sees, and neither provider nor date is required.
     */
    EXTRACT
  }

  public ReadOptions {
    Objects.requireNonNull(purpose, "say what the stories are for");
  }

  /** Returns options that fill no gaps. */
  public static ReadOptions forPurpose(Purpose purpose) {
    return new ReadOptions(purpose, null, null, null);
  }
}
