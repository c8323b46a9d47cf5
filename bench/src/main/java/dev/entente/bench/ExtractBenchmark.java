package dev.entente.bench;

import dev.entente.diplomacy.extract.Extractor;
import dev.entente.diplomacy.extract.Reading;
import dev.entente.diplomacy.story.Story;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Stories of 500 words that one core reads in a second, and beside it the same stories merely cut
 * into words.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ExtractBenchmark {

  private static final int STORIES = 1_000;

  /**
   * Which stories: all about diplomacy, a newsroom's day with one in ten about it, or those given
   * by {@link GivenStories#PROPERTY}.
   */
  @Param({"diplomatic", "general"})
  public String corpus;

  private final Extractor extractor = Extractor.standard();
  private List<Story> stories;
  private int next;

  /** Makes the corpus. */
  @Setup
  public void prepare() {
    stories =
        switch (corpus) {
          case "diplomatic" -> WireCorpus.diplomatic(STORIES);
          case "general" -> WireCorpus.general(STORIES);
          case "given" -> GivenStories.named();
          default -> throw new IllegalArgumentException("no corpus is called " + corpus);
        };
  }

  /** Reads one story; compiling all of the reader takes tens of seconds of processor time. */
  @Benchmark
  @Warmup(iterations = 6, time = 5)
  public Reading read() {
    return extractor.read(story());
  }

  /** Cuts one story into words and counts them: the floor under any reading. */
  @Benchmark
  public int baseline() {
    String text = story().body();
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      if (letter && !inWord) {
        words++;
      }
      inWord = letter;
    }
    return words;
  }

  private Story story() {
    next = (next + 1) % stories.size();
    return stories.get(next);
  }
}
