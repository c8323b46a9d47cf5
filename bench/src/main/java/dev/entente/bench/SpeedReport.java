package dev.entente.bench;

import java.util.List;

/**
 * What reading stories costs on this machine.
 *
 * @param machine Java, processors and load, so that two reports can be compared
 * @param corpora the speed on each corpus
 * @param stages what each part of the reading takes
 * @param growth the cost of ever longer texts
 * @param hostile the cost of texts made to be dear
 */
record SpeedReport(
    String machine,
    List<Corpus> corpora,
    List<StageCost> stages,
    List<Growth> growth,
    List<Hostile> hostile) {

  /**
   * The speed on one corpus.
   *
   * @param name which
   * @param storiesPerSecond stories that one core reads in a second
   * @param error half the 99.9 % interval of that figure
   * @param kilobytes garbage a story, in units of 1024 bytes
   * @param wordsOnlyPerSecond stories that one core merely cuts into words in a second
   */
  record Corpus(
      String name,
      double storiesPerSecond,
      double error,
      double kilobytes,
      double wordsOnlyPerSecond) {

    /** Returns how many times the cutting into words it takes to read. */
    double timesWordsOnly() {
      return wordsOnlyPerSecond / storiesPerSecond;
    }
  }

  /**
   * What a part of the reading takes on one corpus.
   *
   * @param corpus which
   * @param stage which part
   * @param share of the reading's time, from 0 to 1
   * @param microseconds a story, at the corpus' speed
   */
  record StageCost(String corpus, String stage, double share, double microseconds) {}

  /**
   * The cost of a text of some length.
   *
   * @param characters how long it is
   * @param milliseconds processor time
   */
  record Growth(int characters, double milliseconds) {}

  /**
   * The cost of a text made to be dear.
   *
   * @param name what is bad about it
   * @param characters how long it is
   * @param milliseconds processor time
   */
  record Hostile(String name, int characters, double milliseconds) {}
}
