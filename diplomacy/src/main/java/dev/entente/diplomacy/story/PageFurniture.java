package dev.entente.diplomacy.story;

import java.util.List;
import java.util.Locale;

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
    CAPTION
  }

  private enum Match {
    IS,
    STARTS,
    HAS
  }

  private record Rule(Effect effect, Match match, String phrase) {}

  private static final PageFurniture STANDARD = load();

  private final List<Rule> lineRules;
  private final List<Rule> captionRules;

  private PageFurniture(List<Rule> rules) {
    this.lineRules = rules.stream().filter(rule -> rule.effect != Effect.CAPTION).toList();
    this.captionRules = rules.stream().filter(rule -> rule.effect == Effect.CAPTION).toList();
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
    for (Rule rule : lineRules) {
      if (rule.effect != Effect.TAIL && matches(rule, text, start, end)) {
        return rule.effect;
      }
    }
    return null;
  }

  /** Returns whether the text from start to end is what a text may end with. */
  boolean isTail(String text, int start, int end) {
    for (Rule rule : lineRules) {
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
    for (Rule rule : captionRules) {
      if (matches(rule, text, start, end)) {
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
        for (int i = start; i <= end - length && !found; i++) {
          found = at(text, i, rule);
        }
        yield found;
      }
    };
  }

  private static boolean at(String text, int offset, Rule rule) {
    return text.regionMatches(true, offset, rule.phrase, 0, rule.phrase.length());
  }
}
