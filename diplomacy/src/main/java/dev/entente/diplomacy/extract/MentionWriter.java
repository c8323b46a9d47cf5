package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.meeting.Evidence;
import dev.entente.diplomacy.meeting.Format;
import dev.entente.diplomacy.meeting.MeetingMention;
import dev.entente.diplomacy.meeting.Participant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** Writes merged candidates down as mentions. */
final class MentionWriter {

  /** Up to so many are looked through faster than they are hashed. */
  private static final int FEW = 12;

  List<MeetingMention> write(Tokens tokens, List<Candidate> meetings) {
    List<MeetingMention> mentions = new ArrayList<>();
    Candidate first = null;
    for (Candidate meeting : meetings) {
      boolean main = !meeting.background && (first == null || meeting.sharesTrigger(first));
      first = main && first == null ? meeting : first;
      mentions.add(mention(tokens, meeting, main));
    }
    return mentions;
  }

  private MeetingMention mention(Tokens tokens, Candidate meeting, boolean main) {
    Collection<Participant> participants =
        meeting.actors.size() > FEW
            ? new LinkedHashSet<>()
            : new ArrayList<>(meeting.actors.size());
    for (int k = 0; k < meeting.actors.size(); k++) {
      Actor actor = meeting.actors.get(k);
      if (actor.person != null && actor.represents()) {
        Participant participant =
            new Participant(actor.person.name(), actor.person.country(), actor.person.title());
        if (!participants.contains(participant)) {
          participants.add(participant);
        }
      }
    }
    int sides = meeting.sides();
    Evidence evidence =
        new Evidence(
            tokens.text(meeting.from, meeting.to),
            tokens.start(meeting.from),
            tokens.end(meeting.to - 1));
    return new MeetingMention(
        List.copyOf(meeting.countries()),
        List.copyOf(meeting.bodies()),
        sides > 2 ? Format.MULTILATERAL : Format.BILATERAL,
        meeting.mode,
        meeting.status,
        meeting.level,
        meeting.date,
        meeting.place,
        meeting.host,
        meeting.event,
        List.copyOf(participants),
        meeting.background,
        main,
        List.copyOf(meeting.topics),
        evidence,
        foundBy(meeting));
  }

  private static String foundBy(Candidate meeting) {
    String rules = meeting.frame.name() + "+" + meeting.cue;
    return meeting.attendance == null ? rules : rules + "+" + meeting.attendance;
  }
}
