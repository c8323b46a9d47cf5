package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.lexicon.Agency;
import dev.entente.diplomacy.lexicon.Institution;
import dev.entente.diplomacy.lexicon.Lexicon;
import dev.entente.diplomacy.lexicon.TellingOffice;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lexicon and rules, compiled: one vocabulary and a trie for each sort of phrase. Immutable once
 * built, shared by all extractors.
 */
final class Grammar {

  /** Marks of words that phrases begin with, above the bits of the classes. */
  static final long BEGINS_TRIGGER = 1L << 63;

  static final long BEGINS_RELATION = 1L << 62;
  static final long BEGINS_CUE = 1L << 61;
  static final long BEGINS_ATTENDANCE = 1L << 60;
  static final long BEGINS_ANAPHOR = 1L << 59;

  private final Lexicon lexicon;
  private final Vocabulary vocabulary;
  private final WordClasses classes;
  private final PhraseTrie<Sense> senses;
  private final PhraseTrie<Trigger> triggers;
  private final PhraseTrie<Cue> leftCues;
  private final PhraseTrie<Cue> rightCues;
  private final PhraseTrie<Attendance> attendances;
  private final PhraseTrie<RelationCue> relations;
  private final TopicRules topics;
  private final Set<String> governments;

  Grammar(
      Lexicon lexicon,
      Vocabulary vocabulary,
      WordClasses classes,
      PhraseTrie<Sense> senses,
      PhraseTrie<Trigger> triggers,
      PhraseTrie<Cue> leftCues,
      PhraseTrie<Cue> rightCues,
      PhraseTrie<Attendance> attendances,
      PhraseTrie<RelationCue> relations,
      TopicRules topics) {
    this.lexicon = lexicon;
    this.vocabulary = vocabulary;
    this.classes = classes;
    this.senses = senses;
    this.triggers = triggers;
    this.leftCues = leftCues;
    this.rightCues = rightCues;
    this.attendances = attendances;
    this.relations = relations;
    this.topics = topics;
    this.governments =
        lexicon.institutions().stream()
            .filter(institution -> institution.kind() == Institution.Kind.GOVERNMENT)
            .map(Institution::form)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Builds the grammar from a lexicon and rules. */
  static Grammar with(Lexicon lexicon, RuleBook rules) {
    return new GrammarReader(rules).read(lexicon);
  }

  /** Returns the state whose affairs a provider means where it names none, or null. */
  String agencyState(String provider) {
    return lexicon.agency(provider).map(Agency::country).orElse(null);
  }

  /** Returns whether a state has no office of this title; a state or title that is null has any. */
  boolean lacks(String state, String title) {
    return state != null && title != null && lexicon.lacks(state, title);
  }

  /**
   * Returns the state whose an office is by its name alone, or null: where the story's own state
   * has one of that name too, or the title is null, it tells nothing.
   */
  String toldBy(String title, String home) {
    TellingOffice office = title == null ? null : lexicon.tellingOffice(title).orElse(null);
    return office == null || office.others().contains(home) ? null : office.country();
  }

  /** Returns whether a provider is a government itself. */
  boolean isGovernment(String provider) {
    return governments.contains(provider);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  PhraseTrie<Sense> senses() {
    return senses;
  }

  PhraseTrie<Trigger> triggers() {
    return triggers;
  }

  /** Returns the cues that stand before what they speak of. */
  PhraseTrie<Cue> leftCues() {
    return leftCues;
  }

  /** Returns the cues that stand behind what they speak of. */
  PhraseTrie<Cue> rightCues() {
    return rightCues;
  }

  PhraseTrie<Attendance> attendances() {
    return attendances;
  }

  PhraseTrie<RelationCue> relations() {
    return relations;
  }

  TopicRules topics() {
    return topics;
  }

  /** Returns whether a word is of a class. */
  boolean is(int word, WordClass wordClass) {
    return (classes(word) & wordClass.bit()) != 0;
  }

  /** Returns the bits of a word's classes. */
  long classes(int word) {
    return classes.of(word);
  }

  /** Notes of what classes the words of a text are. */
  void classify(Tokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      tokens.classify(i, classes(tokens.word(i)));
    }
  }
}
