package dev.entente.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** Texts that no agency sends and that a careless reader chokes on, each about 100 KB. */
final class HostileTexts {

  private static final int LENGTH = 100_000;

  private HostileTexts() {}

  /** Returns the texts by what is bad about them. */
  static Map<String, String> all() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(
        "no sentence end",
        repeated(
            "Norwegian foreign minister met Kenyan counterpart Ana Hallam in Oslo and Nairobi on"
                + " Monday "));
    texts.put("10,000 country names", "Norway Kenya Brazil and ".repeat(2_500));
    texts.put("country names in a list", repeated("Norway, Kenya, "));
    texts.put("nested quotes", repeated("\"'("));
    texts.put("quotes that never close", repeated("\"Norway's minister said 'the talks "));
    texts.put("one word", repeated("a"));
    texts.put("hyphens", repeated("Abc-"));
    texts.put("initials", repeated("U.S. "));
    texts.put("titles", repeated("deputy minister and "));
    texts.put("postings", repeated("minister to the "));
    texts.put("triggers", repeated("met "));
    texts.put("dates", repeated("on May 3 "));
    texts.put("numbers", repeated("2019 "));
    texts.put("lines", repeated("A short headline here\n"));
    texts.put("line feeds", repeated("\n") + "x");
    texts.put("brackets", repeated("[x"));
    texts.put(
        "words in brackets",
        repeated("The leader of Norway " + "(a)".repeat(40) + " met with them. "));
    texts.put("names that open sentences", repeated("Zorvak met with them and was in the city. "));
    texts.put("ever new ministers", counted("The minister %s met and was in the city. "));
    texts.put(
        "ever new names", counted("The talks of %s with Norway and Kenya were in the city. "));
    texts.put(
        "ever new ministers who meet",
        counted(
            "Norwegian Foreign Minister Ana %s met Kenyan counterpart Josphat %<s in Oslo on"
                + " Monday. "));
    texts.put(
        "ever new presidents on visits",
        counted(
            "The president of Norway, %s, visited Kenya. He met President %<sin and they agreed to"
                + " meet again. "));
    texts.put("tags", repeated("<a "));
    texts.put("links", repeated("[a](b"));
    texts.put("addresses", repeated("a@"));
    texts.put("end marks", repeated("(END"));
    texts.put("credits", repeated("(Abc)D"));
    return texts;
  }

  /** The pattern with another name of four letters each time. */
  private static String counted(String pattern) {
    StringBuilder text = new StringBuilder(LENGTH + pattern.length());
    for (int i = 0; text.length() < LENGTH; i++) {
      String name = "" + (char) ('A' + i % 26) + letter(i / 26) + letter(i / 676) + "ov";
      text.append(pattern.formatted(name));
    }
    return text.toString();
  }

  private static char letter(int number) {
    return (char) ('a' + number % 26);
  }

  private static String repeated(String part) {
    return part.repeat(LENGTH / part.length() + 1);
  }
}
