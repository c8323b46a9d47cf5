package dev.entente.dashboard.read;

import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.Participant;
import dev.entente.schemas.diplomacy.Report;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Words to be found in a meeting, whatever the case and the marks of letters. */
final class MeetingText {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BREAKS = Pattern.compile("\\s+");

  /** Letters whose mark is a part of them. */
  private static final Map<String, String> PLAIN =
      Map.of("ø", "o", "ł", "l", "đ", "d", "ı", "i", "ß", "ss", "æ", "ae", "œ", "oe");

  private static final Pattern BARRED = Pattern.compile("[øłđıßæœ]");

  private final List<String> words;

  MeetingText(String text) {
    words = Arrays.stream(BREAKS.split(plain(text))).filter(word -> !word.isEmpty()).toList();
  }

  boolean isIn(Meeting meeting) {
    List<String> said = new ArrayList<>(meeting.getCountries());
    meeting.getCountries().stream().map(Countries::nameOf).forEach(said::add);
    said.addAll(meeting.getBodies());
    said.addAll(meeting.getTopics());
    said.add(meeting.getPlace());
    said.add(meeting.getHostEvent());
    for (Participant participant : meeting.getParticipants()) {
      said.add(participant.getName());
      said.add(participant.getTitle());
    }
    for (Report report : meeting.getReports()) {
      said.add(report.getEvidence());
      said.add(report.getStory().getHeadline());
    }
    said.removeIf(Objects::isNull);
    String all = plain(String.join("\n", said));
    return words.stream().allMatch(all::contains);
  }

  private static String plain(String text) {
    String parts = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String lower = MARKS.matcher(parts).replaceAll("").toLowerCase(Locale.ROOT);
    return BARRED.matcher(lower).replaceAll(letter -> PLAIN.get(letter.group()));
  }
}
