package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.story.Story;
import java.util.Locale;

/** Tells whose affairs a story means when it names no state. */
final class Home {

  private Home() {}

  /** Returns the state of a dateline's city, else of the provider, else null. */
  static String of(Grammar grammar, String city, String provider) {
    if (provider != null && provider.equals("White House")) {
      return "USA";
    }
    String byCity = city == null ? null : state(grammar, city.toLowerCase(Locale.ROOT).strip());
    if (byCity != null) {
      return byCity;
    }
    return provider != null && provider.equals("Yonhap") ? "KOR" : null;
  }

  /** Returns whether a government itself tells of its meetings, in a readout. */
  static boolean speaksForItself(Story story) {
    boolean readout =
        story.headline() != null && story.headline().toLowerCase(Locale.ROOT).startsWith("readout");
    return readout || "White House".equals(story.provider());
  }

  private static String state(Grammar grammar, String city) {
    int node = PhraseTrie.ROOT;
    for (String word : city.split("[ ,]+", -1)) {
      int id = grammar.vocabulary().get(word);
      node = id == 0 ? PhraseTrie.NONE : grammar.senses().next(node, id);
      if (node == PhraseTrie.NONE) {
        return null;
      }
    }
    for (Sense sense : grammar.senses().meanings(node)) {
      boolean place =
          sense.kind() == Sense.Kind.CAPITAL
              || sense.kind() == Sense.Kind.CITY
              || sense.kind() == Sense.Kind.STATE;
      if (place) {
        return sense.code();
      }
    }
    return null;
  }
}
