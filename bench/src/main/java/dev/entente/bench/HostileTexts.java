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
    texts.put("tags", repeated("<a "));
    texts.put("links", repeated("[a](b"));
    texts.put("addresses", repeated("a@"));
    texts.put("end marks", repeated("(END"));
    texts.put("credits", repeated("(Abc)D"));
    return texts;
  }

  private static String repeated(String part) {
    return part.repeat(LENGTH / part.length() + 1);
  }
}
