package dev.entente.streams;

import dev.entente.diplomacy.extract.Extraction;
import dev.entente.diplomacy.extract.Reading;
import dev.entente.diplomacy.extract.Refusal;
import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.Evidence;
import dev.entente.diplomacy.meeting.Format;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.MeetingMention;
import dev.entente.diplomacy.meeting.Mode;
import dev.entente.diplomacy.meeting.Status;
import dev.entente.diplomacy.relation.RelationSignal;
import dev.entente.diplomacy.relation.Signal;
import dev.entente.diplomacy.story.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads stories whose lines say what they tell, so that the topology's tests do not hang on the
 * rules of language: {@code MEET JPN-KOR HELD 2031-05-02 Tokyo MINISTER}, with {@code EARLIER} at
 * its end where it is background; {@code SIGNAL JPN-KOR THAW}; {@code BREAK} is a story that our
 * code fails on, {@code KOREAN} one that it cannot read.
 */
final class PlainReader {

  private PlainReader() {}

  static Reading read(Story story) {
    String body = story.body();
    if (body.isBlank()) {
      return new Refusal(Refusal.Reason.EMPTY, "there is no text");
    }
    if (body.startsWith("KOREAN")) {
      return new Refusal(Refusal.Reason.LANGUAGE, "the text is Korean");
    }
    if (body.startsWith("BREAK")) {
      throw new IllegalStateException("the reader broke");
    }
    List<MeetingMention> meetings = new ArrayList<>();
    List<RelationSignal> signals = new ArrayList<>();
    int offset = story.text().length() - body.length();
    for (String line : body.split("\n", -1)) {
      List<String> words = List.of(line.split(" ", -1));
      Evidence evidence = new Evidence(line, offset, offset + line.length());
      offset += line.length() + 1;
      switch (words.get(0)) {
        case "MEET" -> meetings.add(meeting(words, evidence, meetings.isEmpty()));
        case "SIGNAL" -> signals.add(signal(words, evidence));
        default -> {}
      }
    }
    return new Extraction(story.published(), meetings, signals);
  }

  private static MeetingMention meeting(List<String> words, Evidence evidence, boolean main) {
    List<String> sides = List.of(words.get(1).split("\\+", -1));
    List<String> countries = Arrays.stream(sides.get(0).split("-", -1)).sorted().toList();
    return new MeetingMention(
        countries,
        sides.subList(1, sides.size()),
        countries.size() > 2 ? Format.MULTILATERAL : Format.BILATERAL,
        Mode.IN_PERSON,
        Status.valueOf(words.get(2)),
        words.size() > 5 ? Level.valueOf(words.get(5)) : Level.MINISTER,
        DateRange.of(LocalDate.parse(words.get(3))),
        words.get(4),
        null,
        null,
        List.of(),
        words.contains("EARLIER"),
        main && !words.contains("EARLIER"),
        List.of(),
        evidence,
        "plain-meeting");
  }

  private static RelationSignal signal(List<String> words, Evidence evidence) {
    return new RelationSignal(
        Arrays.stream(words.get(1).split("-", -1)).sorted().toList(),
        Signal.valueOf(words.get(2)),
        null,
        words.subList(3, words.size()),
        evidence,
        "plain-signal");
  }
}
