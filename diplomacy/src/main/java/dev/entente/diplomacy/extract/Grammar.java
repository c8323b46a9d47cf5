package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Frame.Family;
import dev.entente.diplomacy.extract.RuleFile.Rule;
import dev.entente.diplomacy.extract.Trigger.Form;
import dev.entente.diplomacy.lexicon.Agency;
import dev.entente.diplomacy.lexicon.Institution;
import dev.entente.diplomacy.lexicon.Lexicon;
import dev.entente.diplomacy.lexicon.LexiconException;
import dev.entente.diplomacy.meeting.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lexicon and rules, compiled: one vocabulary and a trie for each sort of phrase. Immutable once
 * built, shared by all extractors.
 */
final class Grammar {

  /** As the rules list them; a participle counts as the past. */
  private static final List<Form> VERB_FORMS =
      List.of(Form.BASE, Form.THIRD, Form.PAST, Form.GERUND, Form.PAST);

  private final Vocabulary vocabulary = new Vocabulary();
  private final Tokenizer tokenizer = new Tokenizer(vocabulary);
  private final Tokens scratch = new Tokens();
  private final PhraseTrie<Sense> senses = new PhraseTrie<>();
  private final PhraseTrie<Trigger> triggers = new PhraseTrie<>();
  private final PhraseTrie<Cue> cues = new PhraseTrie<>();
  private final PhraseTrie<Attendance> attendances = new PhraseTrie<>();
  private final PhraseTrie<RelationCue> relations = new PhraseTrie<>();
  private final RuleBook rules;
  private long[] classes = new long[0];
  private TopicRules topics;
  private final Lexicon lexicon;
  private final Set<String> governments;

  private Grammar(Lexicon lexicon, RuleBook rules) {
    this.lexicon = lexicon;
    this.rules = rules;
    this.governments =
        lexicon.institutions().stream()
            .filter(institution -> institution.kind() == Institution.Kind.GOVERNMENT)
            .map(Institution::form)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Builds the grammar from a lexicon and rules. */
  static Grammar with(Lexicon lexicon, RuleBook rules) {
    Grammar grammar = new Grammar(lexicon, rules);
    for (LexiconEntry entry : LexiconTerms.of(lexicon)) {
      grammar.senses.add(grammar.words(entry.phrase()), entry.sense());
    }
    grammar.readClasses();
    grammar.readVerbs("meeting-verbs.rules", Family.VERB);
    grammar.readNouns("meeting-nouns.rules", Family.NOUN);
    grammar.readVisits();
    grammar.readCues();
    grammar.readAttendances();
    grammar.readRelations();
    grammar.topics = TopicRules.of(rules.file("topics.rules"), grammar::cut);
    return grammar;
  }

  /** A phrase of the lexicon and one of its meanings. */
  record LexiconEntry(String phrase, Sense sense) {}

  /** Returns the state whose affairs a provider means where it names none, or null. */
  String agencyState(String provider) {
    return lexicon.agency(provider).map(Agency::country).orElse(null);
  }

  /** Returns whether a state has no office of this title; a state or title that is null has any. */
  boolean lacks(String state, String title) {
    return state != null && title != null && lexicon.lacks(state, title);
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

  PhraseTrie<Cue> cues() {
    return cues;
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
    return word < classes.length ? classes[word] : 0;
  }

  /** Notes of what classes the words of a text are. */
  void classify(Tokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      tokens.classify(i, classes(tokens.word(i)));
    }
  }

  /** Returns the numbers of a phrase's words, giving them some where they have none. */
  private int[] words(String phrase) {
    scratch.reset(phrase);
    tokenizer.read(scratch, 0, phrase.length());
    int[] words = new int[scratch.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = vocabulary.add(folded(scratch.text(i, i + 1)));
    }
    return words;
  }

  private int[] words(Rule rule, String key, String phrase) {
    int[] words = words(phrase);
    if (words.length == 0) {
      throw rule.broken("'" + key + "' has an empty phrase; write one, or take out the separator");
    }
    return words;
  }

  private List<String> cut(String phrase) {
    scratch.reset(phrase);
    tokenizer.read(scratch, 0, phrase.length());
    List<String> words = new ArrayList<>(scratch.size());
    for (int i = 0; i < scratch.size(); i++) {
      words.add(Folding.fold(scratch.text(i, i + 1)));
    }
    return words;
  }

  /** Initials lose their full stops, as in the tokenizer. */
  private static String folded(String token) {
    StringBuilder folded = new StringBuilder(token.length());
    boolean initials = token.length() > 2 && token.charAt(1) == '.';
    for (int i = 0; i < token.length(); i++) {
      if (!initials || token.charAt(i) != '.') {
        folded.append(Folding.fold(token.charAt(i)));
      }
    }
    return folded.toString();
  }

  private void readClasses() {
    rules.lines("word-classes.txt").forEach(this::readClasses);
  }

  private void readClasses(String file, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(':');
      WordClass wordClass = colon < 0 ? null : WordClass.named(line.substring(0, colon));
      if (wordClass == null) {
        throw new LexiconException(
            file
                + ":"
                + (i + 1)
                + ": '"
                + line
                + "' names no class; write 'CLASS: words', with a class of "
                + List.of(WordClass.values()));
      }
      for (String word : line.substring(colon + 1).strip().split("\\s+", -1)) {
        classify(word, wordClass);
      }
    }
  }

  private void classify(String word, WordClass wordClass) {
    int id = vocabulary.add(folded(word));
    if (id >= classes.length) {
      classes = Arrays.copyOf(classes, Math.max(2 * id, 1024));
    }
    classes[id] |= wordClass.bit();
  }

  private void readVerbs(String file, Family family) {
    for (Rule rule : rules.file(file).rules()) {
      rule.allowOnly(
          "verb", "object", "mode", "level", "weak", "swap", "needs-place", "example", "not");
      addVerbs(rule, Frame.of(rule, family));
    }
  }

  private void addVerbs(Rule rule, Frame frame) {
    for (String verb : rule.all("verb")) {
      String[] forms = verb.split("\\|", -1);
      if (forms.length < 4) {
        throw rule.broken(
            "'verb' has " + forms.length + " forms; write base | third person | past | gerund");
      }
      for (int i = 0; i < forms.length; i++) {
        triggers.add(
            words(rule, "verb", forms[i].strip()),
            new Trigger(frame, VERB_FORMS.get(Math.min(i, 4)), false));
      }
    }
  }

  private void readNouns(String file, Family family) {
    for (Rule rule : rules.file(file).rules()) {
      rule.allowOnly("noun", "partner", "mode", "level", "weak", "nothing", "example", "not");
      addNouns(rule, Frame.of(rule, family));
    }
  }

  private void addNouns(Rule rule, Frame frame) {
    for (String noun : rule.all("noun").isEmpty() ? List.<String>of() : rule.phrases("noun")) {
      triggers.add(words(rule, "noun", noun), new Trigger(frame, Form.NOUN, noun.endsWith("s")));
    }
  }

  private void readVisits() {
    for (Rule rule : rules.file("visits.rules").rules()) {
      rule.allowOnly("verb", "noun", "example", "not");
      addVerbs(rule, Frame.of(rule, Family.VISIT_VERB));
      addNouns(rule, Frame.of(rule, Family.VISIT_NOUN));
    }
  }

  private void readCues() {
    for (Rule rule : rules.file("status-cues.rules").rules()) {
      rule.allowOnly(
          "status", "left", "right", "grave", "weak", "close", "drop", "reach", "example", "not");
      Status status = rule.constant("status", Status.class);
      if ((status == null) != rule.yes("drop")) {
        throw rule.broken("a cue needs a status, or 'drop yes', and not both");
      }
      for (String side : List.of("left", "right")) {
        for (String phrase : rule.all(side).isEmpty() ? List.<String>of() : rule.phrases(side)) {
          cues.add(
              words(rule, side, phrase),
              new Cue(
                  rule.name(),
                  status,
                  side.equals("left"),
                  rule.yes("grave"),
                  rule.yes("weak"),
                  rule.yes("close"),
                  reach(rule)));
        }
      }
    }
  }

  private void readAttendances() {
    for (Rule rule : rules.file("attendance.rules").rules()) {
      rule.allowOnly("behind", "before", "joins", "example", "not");
      for (String side : List.of("behind", "before")) {
        for (String phrase : rule.all(side).isEmpty() ? List.<String>of() : rule.phrases(side)) {
          attendances.add(
              words(rule, side, phrase),
              new Attendance(rule.name(), side.equals("behind"), rule.yes("joins")));
        }
      }
    }
  }

  private static int reach(Rule rule) {
    String reach = rule.one("reach");
    if (reach == null) {
      return Integer.MAX_VALUE;
    }
    if (!reach.matches("[0-9]{1,2}")) {
      throw rule.broken("'reach' is '" + reach + "'; write a number of words below 100");
    }
    return Integer.parseInt(reach);
  }

  /** Cues that ask for company come first: of two with the same words they know more. */
  private void readRelations() {
    List<Rule> all = rules.file("relation-cues.rules").rules();
    all.stream().filter(rule -> !rule.all("near").isEmpty()).forEach(this::readRelation);
    all.stream().filter(rule -> rule.all("near").isEmpty()).forEach(this::readRelation);
  }

  private void readRelation(Rule rule) {
    for (RelationCue cue : RelationCue.of(rule)) {
      String key = cue.noun() ? "nouns" : "words";
      for (String phrase : rule.all(key).isEmpty() ? List.<String>of() : rule.phrases(key)) {
        relations.add(words(rule, key, phrase), cue);
      }
    }
  }
}
