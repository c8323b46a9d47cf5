package dev.entente.producer.read;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Languages as feeds name them. */
final class LanguageCode {

  private LanguageCode() {}

  /**
   * Returns the ISO 639-1 code of a BCP 47 tag ("en" of "en-GB" and of "eng"), or null where the
   * tag is none.
   */
  static String of(String tag) {
    if (tag == null || tag.isBlank()) {
      return null;
    }
    try {
      String language =
          new Locale.Builder().setLanguageTag(tag.strip().replace('_', '-')).build().getLanguage();
      return language.equals("eng") ? "en" : language.length() == 2 ? language : null;
    } catch (IllformedLocaleException e) {
      return null;
    }
  }
}
