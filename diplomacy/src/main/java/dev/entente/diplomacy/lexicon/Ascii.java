package dev.entente.diplomacy.lexicon;

import java.text.Normalizer;
import java.util.Objects;
import java.util.regex.Pattern;

/** Names as a wire prints them: without accents, with plain quotes and dashes. */
public final class Ascii {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final String LETTERS = "ıiłlŁLđdĐDÐDðdøoØOæaÆAœoþtəeßs’'‘'ʼ'`'“\"”\"–-—-‑-\u00a0 ";

  private Ascii() {}

  /**
   * Returns the text with accents taken off and look-alikes replaced. Where the text has none, it
   * is the same object. The length may change: offsets in it are not offsets in the original.
   */
  public static String fold(String text) {
    Objects.requireNonNull(text, "no text to fold");
    if (text.chars().allMatch(letter -> letter < 0x80)) {
      return text;
    }
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    StringBuilder folded = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      int at = LETTERS.indexOf(bare.charAt(i));
      folded.append(at >= 0 && at % 2 == 0 ? LETTERS.charAt(at + 1) : bare.charAt(i));
    }
    return folded.toString();
  }
}
