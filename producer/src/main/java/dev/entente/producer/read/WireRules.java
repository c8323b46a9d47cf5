package dev.entente.producer.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What frames the messages of text wires: ANPA 1312, IPTC 7901, telex. */
final class WireRules {

  private static final char START_OF_HEADING = '\u0001';
  private static final char START_OF_TEXT = '\u0002';
  private static final char END_OF_TEXT = '\u0003';
  private static final char END_OF_TRANSMISSION = '\u0004';

  private static final Pattern OPENED = Pattern.compile("(?m)^[\\x00-\\x20]*ZCZC\\b");
  private static final Pattern CLOSED = Pattern.compile("(?m)^[\\x00-\\x20]*NNNN\\b");
  private static final Pattern SENT_DAY =
      Pattern.compile("(?m)^\\d{6} (?:GMT |UTC )?[^\\W\\d]{3,4}\\.? \\d{2}\\s*$");

  private WireRules() {}

  /** Returns what is wrong with a wire's document, read as Latin-1; empty for plain text. */
  static List<String> broken(String document) {
    String beginning =
        document.substring(0, Math.min(document.length(), Head.LENGTH)).stripLeading();
    List<String> broken = new ArrayList<>();
    if (new Zczc().recognises(beginning)) {
      long opened = OPENED.matcher(document).results().count();
      long closed = CLOSED.matcher(document).results().count();
      require(opened == closed, opened + " ZCZC, but " + closed + " NNNN", broken);
    } else if (new Iptc7901().recognises(beginning)) {
      framed(document, broken);
      require(
          SENT_DAY.matcher(document).find(),
          "no closing line has day, time, month and year (\"041026 GMT Mar 26\")",
          broken);
    } else if (new Anpa1312().recognises(beginning)) {
      framed(document, broken);
    }
    return broken;
  }

  private static void framed(String document, List<String> broken) {
    require(has(document, START_OF_HEADING), "no start of heading (SOH, 01) comes first", broken);
    require(
        has(document, START_OF_TEXT), "no start of text (STX, 02) parts heading and text", broken);
    require(
        has(document, END_OF_TEXT) || has(document, END_OF_TRANSMISSION),
        "no end of text (ETX, 03) or of transmission (EOT, 04) comes last",
        broken);
    require(
        document.chars().allMatch(c -> c < 128),
        "it has bytes beyond ASCII, which the standard does not allow; they are read as"
            + " windows-1252 unless they are UTF-8",
        broken);
  }

  private static boolean has(String document, char control) {
    return document.indexOf(control) >= 0;
  }

  private static void require(boolean holds, String otherwise, List<String> broken) {
    if (!holds) {
      broken.add(otherwise);
    }
  }
}
