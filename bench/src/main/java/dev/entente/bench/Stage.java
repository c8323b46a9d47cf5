package dev.entente.bench;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What reading a story consists of, and the classes that the extractor asks for each part. */
enum Stage {
  ZONES("headline, dateline, captions, page", "Zones", "StoryDate", "Story"),
  LANGUAGE("language", "Tongue", "Language"),
  TOKENS("tokens and sentences", "Tokenizer", "Tokens"),
  LEXICON("lexicon: countries, bodies, offices", "Senses", "Grammar", "FirstLook"),
  ACTORS("persons and offices", "ActorReader", "FormerStates"),
  IDENTITY("who is who", "ActorResolver", "PersonRegistry", "Home"),
  MEETINGS(
      "meetings: triggers, sides, status",
      "FrameReader",
      "Splitter",
      "StatusReader",
      "DetailReader",
      "VisitReader",
      "VisitMeetings",
      "AttendanceReader",
      "SentenceReader",
      "HistoryReader",
      "Strangers",
      "NamelessHosts",
      "Acceptance",
      "Context",
      "Clause"),
  DATES("dates", "DateReader"),
  ENRICHMENT("places, gatherings, topics", "PlaceReader", "HostEventReader", "TopicReader"),
  RELATIONS("relations", "RelationReader"),
  MERGING("merging and writing", "MentionMerger", "MentionWriter", "Completer", "Journeys"),
  REST("the rest", "Trace");

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of makes one that nobody can change
  private final Set<String> classes;

  Stage(String label, String... classes) {
    this.label = label;
    this.classes = Set.of(classes);
  }

  /** Returns what a person reads. */
  String label() {
    return label;
  }

  /** Returns the stage that a class, by its simple name, works for. */
  static Optional<Stage> of(String simpleName) {
    return Arrays.stream(values()).filter(stage -> stage.classes.contains(simpleName)).findFirst();
  }
}
