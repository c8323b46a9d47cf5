package dev.entente.diplomacy.lexicon;

import dev.entente.diplomacy.lexicon.TitleWord.Effect;
import dev.entente.diplomacy.meeting.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What printed titles are worth: "Deputy Prime Minister and Foreign Minister", "vice foreign
 * minister", "former president". The words are data (titles.tsv); this is their grammar: modifiers,
 * portfolio, head, then "of", "for" or "to" and what the head is over. Immutable.
 */
public final class Titles {
  private static final Set<String> LINKS = Set.of("of", "for", "to", "in", "on", "at", "with");
  private static final Pattern CONJUNCTION = Pattern.compile("\\s+(?:and|cum)\\s+|\\s*,\\s*");
  private static final Pattern GLUED_BEFORE =
      Pattern.compile("\\b(ex|vice|deputy|co|then|one-time|onetime)-(?=\\w)");
  private static final Pattern GLUED_AFTER = Pattern.compile("-(elect|designate)\\b");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Map<String, List<TitleWord>> byForm;
  private final int longest;

  Titles(Collection<TitleWord> words) {
    Map<String, List<TitleWord>> forms = new HashMap<>();
    int most = 1;
    for (TitleWord word : words) {
      forms.computeIfAbsent(word.form(), form -> new ArrayList<>()).add(word);
      most = Math.max(most, SPACE.split(word.form(), -1).length);
    }
    byForm = forms;
    longest = most;
  }

  /**
   * Returns what a title is worth, or nothing where no word of it heads a title.
   *
   * @param title without the person's name; a country in it does no harm
   * @param country ISO 3166-1 alpha-3 of the state it is held in, or null: a chancellor governs
   *     Germany, and keeps Britain's purse
   */
  public Optional<Rank> rank(String title, String country) {
    Objects.requireNonNull(title, "no title to rank");
    String plain = Ascii.fold(title).toLowerCase(Locale.ROOT).strip();
    Optional<Rank> whole = rankOfOne(plain, country);
    Optional<Rank> best = Optional.empty();
    for (String part : CONJUNCTION.split(plain, -1)) {
      Optional<Rank> rank = rankOfOne(part, country);
      if (rank.isPresent() && (best.isEmpty() || higher(rank.get(), best.get()))) {
        best = rank;
      }
    }
    boolean wholeHasLongerHead = whole.isPresent() && byForm.containsKey(plain);
    return wholeHasLongerHead ? whole : best;
  }

  private static boolean higher(Rank one, Rank other) {
    if (one.level() != null && other.level() != null) {
      return one.level().compareTo(other.level()) > 0;
    }
    return one.standing().compareTo(other.standing()) < 0;
  }

  private Optional<Rank> rankOfOne(String title, String country) {
    String plain = GLUED_AFTER.matcher(title).replaceAll(" $1");
    String[] words = SPACE.split(GLUED_BEFORE.matcher(plain).replaceAll("$1 "), -1);
    TitleWord.Role head = null;
    List<Effect> effects = new ArrayList<>();
    String link = "";
    for (int at = 0; at < words.length; ) {
      int end = longestForm(words, at, country);
      if (end == at) {
        link = head != null && LINKS.contains(words[at]) ? words[at] : link;
        at++;
        continue;
      }
      boolean last = end == words.length || LINKS.contains(words[end]);
      TitleWord found = meaning(join(words, at, end), country, last);
      at = end;
      if (found instanceof TitleWord.Role role && link.isEmpty()) {
        head = role;
      } else if (found instanceof TitleWord.Modifier modifier
          && (link.isEmpty() || (link.equals("of") && modifier.effect() == Effect.NEVER))) {
        effects.add(modifier.effect());
      }
    }
    return head == null ? Optional.empty() : Optional.of(rank(head, effects));
  }

  private int longestForm(String[] words, int at, String country) {
    int end = Math.min(words.length, at + longest);
    while (end > at && meaning(join(words, at, end), country, true) == null) {
      end--;
    }
    return end;
  }

  private static String join(String[] words, int from, int to) {
    return String.join(" ", Arrays.asList(words).subList(from, to));
  }

  /**
   * Returns the word, or null where there is none; it may be a modifier ("deputy minister") and a
   * role ("the deputy").
   */
  private TitleWord meaning(String form, String country, boolean last) {
    TitleWord role = null;
    TitleWord other = null;
    for (TitleWord word : byForm.getOrDefault(form, List.of())) {
      if (!(word instanceof TitleWord.Role candidate)) {
        other = word;
      } else if (country != null && candidate.countries().contains(country)) {
        role = candidate;
        break;
      } else if (candidate.countries().isEmpty()) {
        role = candidate;
      }
    }
    return role != null && (last || other == null) ? role : other;
  }

  private static Rank rank(TitleWord.Role head, List<Effect> effects) {
    Rank rank = new Rank(head.standing(), head.level());
    for (Effect effect : effects) {
      rank =
          switch (effect) {
            case KEEP -> rank;
            case PAST, NEVER -> Rank.NOBODY;
            case LOWER -> rank.level() == null ? rank : Rank.at(below(rank.level()));
            case AIDE ->
                rank.level() == null || rank.level() == Level.WORKING
                    ? rank
                    : Rank.at(Level.SENIOR_OFFICIAL);
          };
    }
    return rank;
  }

  private static Level below(Level level) {
    return switch (level) {
      case HEAD_OF_STATE_OR_GOVERNMENT -> Level.MINISTER;
      case MINISTER -> Level.VICE_MINISTER;
      case VICE_MINISTER, SENIOR_OFFICIAL -> Level.SENIOR_OFFICIAL;
      case WORKING -> Level.WORKING;
    };
  }
}
