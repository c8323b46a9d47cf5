package dev.entente.diplomacy.version;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether two deliveries of one provider are versions of one story. Symmetric, and a function of
 * the two digests alone, so that the groups that it makes do not depend on who came first.
 *
 * <p>By likeness only where a wire gives no ids: two stories with ids of their own are the same
 * when the ids are, or when one names the other. A wrong link hides a story and a missed one counts
 * a story twice, which resolution mends; so when in doubt, no link.
 */
final class SameStory {

  /** A later version comes on the same day, or shortly after midnight. */
  static final int DAYS_APART = 1;

  /** A kill or hold note comes within days. */
  static final int NOTE_DAYS_APART = 3;

  /**
   * Share of the shorter opening that a rewritten lead still has; two stories of one day on one
   * matter share less than a tenth.
   */
  private static final double SHARED_OPENING = 0.35;

  /** Share of the shorter headline's words, where the opening was rewritten as well. */
  private static final double SHARED_HEADLINE = 0.6;

  /**
   * Share of the headline's words that must agree before an opening is believed: boilerplate
   * openings exist. A figure alone is no word: "12 hurt" and "12 to 9" have nothing in common.
   */
  private static final double SOME_HEADLINE = 0.2;

  private SameStory() {}

  static boolean test(StoryDigest a, StoryDigest b) {
    return names(a, b)
        || names(b, a)
        || (a.provisional()
            && b.provisional()
            && daysApart(a, b) <= DAYS_APART
            && oneIsMarked(a, b)
            && sameWhereGiven(a.city(), b.city())
            && (sameSlug(a, b) || alike(a, b)));
  }

  /** Returns whether the one, a story or a note, means the other, a story. */
  static boolean names(StoryDigest one, StoryDigest other) {
    int reach = one.kind() == StoryDigest.Kind.NOTE ? NOTE_DAYS_APART : DAYS_APART;
    return one.references().stream()
        .anyMatch(
            name ->
                other.names().contains(name)
                    && (Names.isId(name) || daysApart(one, other) <= reach));
  }

  /** A note without a day means its story on whatever day. */
  private static long daysApart(StoryDigest a, StoryDigest b) {
    return a.day() == null || b.day() == null ? 0 : Math.abs(DAYS.between(a.day(), b.day()));
  }

  /** Two unmarked stories stay two, however alike: agencies mark what replaces something. */
  private static boolean oneIsMarked(StoryDigest a, StoryDigest b) {
    return a.kind() == StoryDigest.Kind.MARKED || b.kind() == StoryDigest.Kind.MARKED;
  }

  private static boolean sameSlug(StoryDigest a, StoryDigest b) {
    return !a.slug().isEmpty() && a.slug().equals(b.slug());
  }

  private static boolean sameWhereGiven(String a, String b) {
    return a.isEmpty() || b.isEmpty() || a.equals(b);
  }

  private static boolean alike(StoryDigest a, StoryDigest b) {
    return sharedOfShorter(a.words(), b.words()) >= SHARED_HEADLINE
        || (sharedOfShorter(withoutFigures(a.words()), withoutFigures(b.words())) >= SOME_HEADLINE
            && sharedOfShorter(a.opening(), b.opening()) >= SHARED_OPENING);
  }

  private static List<String> withoutFigures(List<String> words) {
    return words.stream().filter(word -> !word.chars().allMatch(Character::isDigit)).toList();
  }

  private static <T> double sharedOfShorter(List<T> a, List<T> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    Set<T> shared = new HashSet<>(a);
    shared.retainAll(new HashSet<>(b));
    return (double) shared.size() / Math.min(a.size(), b.size());
  }
}
