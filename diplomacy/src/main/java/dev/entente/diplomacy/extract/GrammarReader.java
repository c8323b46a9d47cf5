package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Frame.Family;
import dev.entente.diplomacy.extract.RuleFile.Rule;
import dev.entente.diplomacy.extract.Trigger.Form;
import dev.entente.diplomacy.lexicon.Lexicon;
import dev.entente.diplomacy.meeting.Status;
import java.util.List;

/**
 * Compiles a lexicon and the rule files: numbers their words, and puts their phrases into tries.
 */
final class GrammarReader {

  private final Vocabulary vocabulary = new Vocabulary();
  private final PhraseCutter cutter = new PhraseCutter(vocabulary);
  private final WordClasses classes = new WordClasses(vocabulary);
  private final PhraseTrie<Sense> senses = new PhraseTrie<>();
  private final PhraseTrie<Trigger> triggers = new PhraseTrie<>();
  private final PhraseTrie<Cue> leftCues = new PhraseTrie<>();
  private final PhraseTrie<Cue> rightCues = new PhraseTrie<>();
  private final PhraseTrie<Attendance> attendances = new PhraseTrie<>();
  private final PhraseTrie<RelationCue> relations = new PhraseTrie<>();
  private final RuleBook rules;

  GrammarReader(RuleBook rules) {
    this.rules = rules;
  }

  /** Returns the grammar of a lexicon and the rules. */
  Grammar read(Lexicon lexicon) {
    for (LexiconEntry entry : LexiconTerms.of(lexicon)) {
      senses.add(cutter.words(entry.phrase()), entry.sense());
    }
    rules.lines("word-classes.txt").forEach(classes::read);
    readVerbs("meeting-verbs.rules", Family.VERB);
    readNouns("meeting-nouns.rules", Family.NOUN);
    readVisits();
    readCues();
    readAttendances();
    readRelations();
    markBeginnings();
    TopicRules topics = TopicRules.of(rules.file("topics.rules"), vocabulary, cutter::cut);
    return new Grammar(
        lexicon,
        vocabulary,
        classes,
        senses,
        triggers,
        leftCues,
        rightCues,
        attendances,
        relations,
        topics);
  }

  private int[] words(Rule rule, String key, String phrase) {
    int[] words = cutter.words(phrase);
    if (words.length == 0) {
      throw rule.broken("'" + key + "' has an empty phrase; write one, or take out the separator");
    }
    return words;
  }

  /** Notes what phrases a word may begin, so that one look at a token tells it. */
  private void markBeginnings() {
    Anaphora.openings().forEach(word -> classes.add(word, Grammar.BEGINS_ANAPHOR));
    for (int word = Vocabulary.UNKNOWN + 1; word < vocabulary.size(); word++) {
      classes.add(
          word,
          (triggers.begins(word) ? Grammar.BEGINS_TRIGGER : 0)
              | (relations.begins(word) ? Grammar.BEGINS_RELATION : 0)
              | (leftCues.begins(word) || rightCues.begins(word) ? Grammar.BEGINS_CUE : 0)
              | (attendances.begins(word) ? Grammar.BEGINS_ATTENDANCE : 0));
    }
  }

  private void readVerbs(String file, Family family) {
    for (Rule rule : rules.file(file).rules()) {
      rule.allowOnly(
          "verb",
          "object",
          "mode",
          "level",
          "weak",
          "swap",
          "things",
          "matter",
          "together",
          "holders",
          "people",
          "companions",
          "there",
          "example",
          "not");
      addVerbs(rule, Frame.of(rule, family));
    }
  }

  private void addVerbs(Rule rule, Frame frame) {
    for (VerbForm verb : VerbForm.of(rule)) {
      triggers.add(words(rule, "verb", verb.phrase()), new Trigger(frame, verb.form(), false));
    }
  }

  private void readNouns(String file, Family family) {
    for (Rule rule : rules.file(file).rules()) {
      rule.allowOnly("noun", "partner", "mode", "level", "weak", "nothing", "example", "not");
      addNouns(rule, Frame.of(rule, family));
    }
  }

  private void addNouns(Rule rule, Frame frame) {
    for (String noun : rule.phrases("noun")) {
      triggers.add(words(rule, "noun", noun), new Trigger(frame, Form.NOUN, noun.endsWith("s")));
    }
  }

  private void readVisits() {
    for (Rule rule : rules.file("visits.rules").rules()) {
      rule.allowOnly("verb", "noun", "sends", "leaves", "example", "not");
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
        boolean left = side.equals("left");
        Cue cue =
            new Cue(
                rule.name(),
                status,
                left,
                rule.yes("grave"),
                rule.yes("weak"),
                rule.yes("close"),
                reach(rule));
        for (String phrase : rule.phrases(side)) {
          (left ? leftCues : rightCues).add(words(rule, side, phrase), cue);
        }
      }
    }
  }

  private void readAttendances() {
    for (Rule rule : rules.file("attendance.rules").rules()) {
      rule.allowOnly("behind", "before", "joins", "example", "not");
      for (String side : List.of("behind", "before")) {
        for (String phrase : rule.phrases(side)) {
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
      for (String phrase : rule.phrases(key)) {
        relations.add(words(rule, key, phrase), cue);
      }
    }
  }
}
