package dev.entente.diplomacy.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What pages add to a story, as {@code page-furniture.tsv} lists it.
 *
 * <p>Immutable; {@link #standard()} is shared.
 */
final class PageFurniture {

  /** What a matching line means for the text. */
  enum Effect {
    REST,
    LINE,
    LIST,
    TAIL,
    CAPTION,
    SIDE,
    POSE;

    boolean isOfCaptions() {
      return this == CAPTION || this == SIDE || this == POSE;
    }
  }

  private enum Match {
    IS,
    STARTS,
    HAS
  }

  private record Rule(Effect effect, Match match, String phrase) {}

  private static final PageFurniture STANDARD = load();

  /** By the first character of their phrase; letters in both cases. */
  private final Map<Character, List<Rule>> lineRules;

  private final List<Rule> captionRules;

  private PageFurniture(List<Rule> rules) {
    Map<Character, List<Rule>> byFirst = new HashMap<>();
    for (Rule rule : rules) {
      if (!rule.effect.isOfCaptions()) {
        char first = rule.phrase.charAt(0);
        byFirst.computeIfAbsent(first, none -> new ArrayList<>()).add(rule);
      }
    }
    this.lineRules = Map.copyOf(byFirst);
    this.captionRules = rules.stream().filter(rule -> rule.effect.isOfCaptions()).toList();
  }

  static PageFurniture standard() {
    return STANDARD;
  }

  private static PageFurniture load() {
    List<Rule> rules =
        Tables.rows("page-furniture.tsv", 4).stream()
            .map(
                row ->
                    new Rule(
                        Effect.valueOf(row.cell(0)),
                        Match.valueOf(row.cell(1).toUpperCase(Locale.ROOT)),
                        row.cell(2).toLowerCase(Locale.ROOT)))
            .toList();
    return new PageFurniture(rules);
  }

  /** Returns what the line between two offsets is, or null where it is the story's own. */
  Effect effectOf(String text, int start, int end) {
    for (Rule rule : rulesAt(text, start)) {
      if (rule.effect != Effect.TAIL && matches(rule, text, start, end)) {
        return rule.effect;
      }
    }
    return null;
  }

  private List<Rule> rulesAt(String text, int start) {
    return lineRules.getOrDefault(Character.toLowerCase(text.charAt(start)), List.of());
  }

  /** Returns whether the text from start to end is what a text may end with. */
  boolean isTail(String text, int start, int end) {
    for (Rule rule : rulesAt(text, start)) {
      if (rule.effect == Effect.TAIL && end - start <= rule.phrase.length() + 1) {
        if (matches(rule, text, start, end)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns whether the paragraph reads like a picture's caption. */
  boolean isCaption(String text, int start, int end) {
    boolean side = false;
    boolean pose = false;
    for (Rule rule : captionRules) {
      if (matches(rule, text, start, end)) {
        side = side || rule.effect == Effect.SIDE;
        pose = pose || rule.effect == Effect.POSE;
        if (rule.effect == Effect.CAPTION || (side && pose)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns whether the text from start to end says what those in a picture do. */
  boolean isPose(String text, int start, int end) {
    for (Rule rule : captionRules) {
      if (rule.effect == Effect.POSE && matches(rule, text, start, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(Rule rule, String text, int start, int end) {
    int length = rule.phrase.length();
    return switch (rule.match) {
      case STARTS -> end - start >= length && at(text, start, rule);
      case IS -> {
        int rest = end - start - length;
        boolean closed = rest == 0 || (rest == 1 && ":?".indexOf(text.charAt(end - 1)) >= 0);
        yield closed && at(text, start, rule);
      }
      case HAS -> {
        boolean found = false;
        int first = rule.phrase.charAt(0) | 0x20;
        for (int i = start; i <= end - length && !found; i++) {
          found =
              (text.charAt(i) | 0x20) == first && at(text, i, rule) && isWhole(text, i, i + length);
        }
        yield found;
      }
    };
  }

  /** Returns whether no word goes on over either end of the stretch. */
  private static boolean isWhole(String text, int start, int end) {
    boolean before =
        start > 0
            && Character.isLetter(text.charAt(start))
            && Character.isLetter(text.charAt(start - 1));
    boolean after =
        end < text.length()
            && Character.isLetter(text.charAt(end - 1))
            && Character.isLetter(text.charAt(end));
    return !before && !after;
  }

  private static boolean at(String text, int offset, Rule rule) {
    return text.regionMatches(true, offset, rule.phrase, 0, rule.phrase.length());
  }
}
