package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Sense.Kind;
import dev.entente.diplomacy.lexicon.TitleWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Turns the words of titles into phrases with senses: "foreign minister", "deputy", "chiefs". */
final class TitleTerms {

  private static final List<String> COUNTERPARTS =
      List.of(
          "counterpart",
          "counterparts",
          "counter-part",
          "counter-parts",
          "opposite number",
          "opposite numbers",
          "peer",
          "peers",
          "homologue",
          "homologues");

  private final List<LexiconEntry> entries = new ArrayList<>();
  private final Set<String> titles = new HashSet<>();

  private TitleTerms() {}

  /** Returns the phrases of title words, and those of their several holders last. */
  static List<LexiconEntry> of(Collection<TitleWord> words) {
    TitleTerms terms = new TitleTerms();
    words.forEach(terms::add);
    words.forEach(terms::manyHolders);
    return terms.entries;
  }

  /** Returns the words for somebody of the same office elsewhere. */
  static List<LexiconEntry> ofCounterparts() {
    return COUNTERPARTS.stream()
        .map(
            word ->
                new LexiconEntry(word, Sense.office(Kind.COUNTERPART, null, word.endsWith("s"))))
        .toList();
  }

  private void add(TitleWord word) {
    titles.add(word.form());
    Sense sense;
    if (word instanceof TitleWord.Role role) {
      sense = role(role, TitleForms.isPlural(role.form()));
    } else if (word instanceof TitleWord.Modifier modifier) {
      sense =
          switch (modifier.effect()) {
            case LOWER, AIDE -> Sense.office(Kind.LOWER_RANK, null, false);
            case KEEP -> Sense.office(Kind.SAME_RANK, null, false);
            case PAST -> Sense.office(Kind.FORMER, null, false);
            case NEVER -> Sense.office(Kind.NEVER_RANK, null, false);
          };
    } else {
      sense = Sense.office(Kind.PORTFOLIO, null, false);
    }
    entries.add(new LexiconEntry(word.form(), sense));
  }

  private static Sense role(TitleWord.Role role, boolean plural) {
    String only = role.countries().isEmpty() ? null : String.join("|", role.countries());
    Kind kind =
        switch (role.standing()) {
          case REPRESENTATIVE, LEGISLATOR -> Kind.ROLE;
          case SPEAKER -> Kind.SPEAKER;
          case NOBODY -> Kind.OUTSIDER;
        };
    return new Sense(kind, only, null, role.level(), plural, Sense.Writing.ANY, false);
  }

  /** "Army chiefs": those titles that the table has for one holder only. */
  private void manyHolders(TitleWord word) {
    boolean one = word instanceof TitleWord.Role && !TitleForms.isPlural(word.form());
    String many = one ? TitleForms.plural(word.form()) : null;
    if (one && !titles.contains(many)) {
      entries.add(new LexiconEntry(many, role((TitleWord.Role) word, true)));
    }
  }
}
