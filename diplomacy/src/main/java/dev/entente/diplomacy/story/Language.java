package dev.entente.diplomacy.story;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Tells English text from other languages by its script and its commonest words.
 *
 * <p>It looks at the beginning of a text only. It is a door, not a linguist: names in Hangul in
 * brackets pass, a quotation in French passes, a story in Spanish does not.
 */
public final class Language {

  /** So much of a text is looked at, UTF-16 units. */
  private static final int SAMPLE = 4000;

  /** A text of fewer words than this is English unless something speaks against it. */
  private static final int SHORT = 12;

  /** Of a hundred words of running English at least so many are among the commonest. */
  private static final int LEAST_COMMON_PERCENT = 8;

  /** Before a capital they are a part of a name, in English too: "al-Masri", "van der Berg". */
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "el", "la", "le", "de", "del", "della", "da", "do", "dos", "das", "di", "du", "den",
          "der", "van", "von");

  private static final int ENGLISH = 0;
  private static final int OTHERS = 1;

  /** Per word a bit for each language that it is common in; the first is English. */
  private static final Map<String, Integer> COMMON = commonWords();

  private Language() {}

  private static Map<String, Integer> commonWords() {
    String[] languages = {
      "the of and to in a is that for on with was as at by from has have be it its are an this will"
          + " said he his they their which had not or were been who would after also but more about"
          + " over up out into between during says amid talks meet meets met",
      "el la los las de del que en y un una por con para se su al lo es como más pero sus fue ha"
          + " este sobre dijo entre cuando muy sin año también desde",
      "le la les de des du et en un une que qui dans pour sur est par au aux ce il pas ne se plus"
          + " son avec sont été ont cette mais selon entre après a été leur",
      "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an"
          + " werden aus er hat dass sie nach wird bei einer um am sind noch wie über einen",
      "o os as de da do das dos que e em um uma para com não por mais na no se foi ao como mas sua"
          + " são pela pelo disse entre também",
      "il lo la gli le di del della dei che e un una per con non è in si da al nel sono anche come"
          + " più ha alla dal tra dopo",
      "de het een en van in te dat op is voor met zijn niet aan er om ook als bij door over naar"
          + " uit maar hij wordt heeft werd",
      "ve bir bu için ile da de olarak olan daha çok gibi sonra kadar ancak dedi en ise tarafından",
      "yang dan di dengan untuk dari pada ini itu dalam tidak akan ke oleh telah juga adalah karena"
          + " tersebut kata",
      "och i att det som en på är av för med den till inte har de ett om var men sig från vid kan",
      "i w na z do się nie że to o jest po przez od za oraz jak ale dla który był co",
      "và của là các có cho được trong với một những người đã không này khi từ đến về tại",
    };
    Map<String, Integer> words = new HashMap<>();
    for (int language = 0; language < languages.length; language++) {
      for (String word : languages[language].split(" ", -1)) {
        words.merge(word, 1 << language, (one, other) -> one | other);
      }
    }
    return Map.copyOf(words);
  }

  /** Returns whether the text is English. A text without letters is not. */
  public static boolean isEnglish(String text) {
    Objects.requireNonNull(text, "a text whose language to tell");
    int end = Math.min(text.length(), SAMPLE);
    int latin = 0;
    int foreign = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        boolean western = c < '\u0250' || (c >= '\u1e00' && c < '\u1f00');
        latin += western ? 1 : 0;
        foreign += western ? 0 : 1;
      }
    }
    // A letter of Chinese or Korean stands for two or three of ours.
    return latin > foreign * 2 && isEnglishInLatin(text, end);
  }

  private static boolean isEnglishInLatin(String text, int end) {
    int[] hits = new int[12];
    int words = 0;
    int marked = 0;
    for (int i = 0; i < end; ) {
      int stop = i;
      while (stop < end && Character.isLetter(text.charAt(stop))) {
        marked += text.charAt(stop) > 127 ? 1 : 0;
        stop++;
      }
      if (stop > i) {
        words++;
        String word = text.substring(i, stop).toLowerCase(Locale.ROOT);
        if (!(PARTICLES.contains(word) && namePart(text, stop, end))) {
          count(hits, COMMON.getOrDefault(word, 0));
        }
      }
      i = stop + 1;
    }
    int english = hits[ENGLISH];
    int best = Arrays.stream(hits, OTHERS, hits.length).max().orElse(0);
    if (words < SHORT) {
      return english > best || (english == best && marked == 0);
    }
    return english > best && english * 100 >= words * LEAST_COMMON_PERCENT;
  }

  /** Returns whether a name goes on behind a particle that ends here. */
  private static boolean namePart(String text, int stop, int end) {
    int next = stop + 1;
    return next < end
        && (Character.isUpperCase(text.charAt(next)) || text.startsWith("der ", next));
  }

  private static void count(int[] hits, int languages) {
    for (int language = 0; language < hits.length; language++) {
      hits[language] += languages >> language & 1;
    }
  }
}
