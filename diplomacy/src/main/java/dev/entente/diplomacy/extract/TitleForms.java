package dev.entente.diplomacy.extract;

import java.util.Locale;

/** Tells titles of one holder from those of several, and makes the latter of the former. */
final class TitleForms {

  private TitleForms() {}

  /** Returns whether several hold it: "ministers", "heads of government". */
  static boolean isPlural(String form) {
    int of = form.indexOf(" of ");
    String first = of < 0 ? "" : form.substring(0, of);
    if (!first.isEmpty() && first.indexOf(' ') < 0 && first.endsWith("s")) {
      return true;
    }
    return form.endsWith("s")
        && !form.endsWith("affairs")
        && !form.endsWith("ss")
        && (of < 0 || first.indexOf(' ') >= 0 || form.endsWith("ministers"));
  }

  /** Returns the title of several holders: "army chiefs", "heads of the army". */
  static String plural(String form) {
    int of = form.indexOf(" of ");
    boolean lastWord = of < 0 || form.charAt(of - 1) == 's';
    return lastWord ? ofWord(form) : ofWord(form.substring(0, of)) + form.substring(of);
  }

  private static String ofWord(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    if (lower.endsWith("man") || lower.endsWith("woman")) {
      return words.substring(0, words.length() - 2) + "en";
    }
    if (lower.endsWith("ey") || !lower.endsWith("y")) {
      boolean hiss = lower.endsWith("s") || lower.endsWith("x") || lower.endsWith("ch");
      return words + (hiss ? "es" : "s");
    }
    return words.substring(0, words.length() - 1) + "ies";
  }
}
