package dev.entente.diplomacy.version;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a story can be called by when another delivery means it: its id, its slug, its headline, its
 * service number on its day. A name is a word for the kind and the wording in its plain form, so
 * that two that mean the same are equal.
 */
public final class Names {

  /** "dpa 0045", "W2870". */
  private static final Pattern NUMBER = Pattern.compile("[A-Za-z]{0,6} ?\\d{1,6}");

  /** Fewer words name no one story: "Advisory", "Correction". */
  private static final int SLUG_WORDS = 2;

  private static final int HEADLINE_WORDS = 3;

  private static final String ID = "id ";
  private static final String TEXT = "text ";
  private static final String NUMBERED = "number ";

  private Names() {}

  /**
   * Returns what one version of a story can be called by, sorted.
   *
   * @param storyId the id under which it was delivered
   * @param slug its routing name, or null
   * @param headline without marks, or null
   * @param serviceNumber the number under which it was sent, or null; numbers wrap within days
   * @param day its day; null leaves its number out
   */
  public static List<String> of(
      String storyId, String slug, String headline, String serviceNumber, LocalDate day) {
    Objects.requireNonNull(storyId, "a story has an id");
    Set<String> names = new TreeSet<>();
    names.add(ID + storyId);
    if (slug != null && !isTopic(slug)) {
      addText(names, slug, SLUG_WORDS);
    }
    if (headline != null) {
      addText(names, headline, HEADLINE_WORDS);
    }
    if (serviceNumber != null && day != null) {
      names.add(number(serviceNumber, day));
    }
    return List.copyOf(names);
  }

  /**
   * Returns the names that references mean, sorted. A number counts on its day only, and only where
   * nothing else is named: the wrong story killed is worse than a kill that waits.
   *
   * @param references as printed
   * @param day the day of the note that gives them, or null
   */
  public static List<String> meant(List<String> references, LocalDate day) {
    Set<String> names = new TreeSet<>();
    Set<String> texts = new TreeSet<>();
    for (String reference : references) {
      names.add(ID + reference);
      if (!NUMBER.matcher(reference).matches()) {
        addText(texts, reference, SLUG_WORDS);
      } else if (day != null) {
        names.add(number(reference, day));
      }
    }
    if (!texts.isEmpty()) {
      names.removeIf(name -> name.startsWith(NUMBERED));
      names.addAll(texts);
    }
    return List.copyOf(names);
  }

  /** Returns whether a slug lists keywords ("Norway/Ghana/trade/"), as many stories may share. */
  public static boolean isTopic(String slug) {
    return slug.indexOf('/') >= 0;
  }

  /** Returns whether a name is an id: it means its story on whatever day. */
  static boolean isId(String name) {
    return name.startsWith(ID);
  }

  private static void addText(Set<String> names, String text, int words) {
    String plain = Wording.plain(text);
    if (plain.chars().filter(c -> c == ' ').count() >= words - 1) {
      names.add(TEXT + plain);
    }
  }

  private static String number(String printed, LocalDate day) {
    return NUMBERED + Wording.plain(printed) + " of " + day;
  }
}
