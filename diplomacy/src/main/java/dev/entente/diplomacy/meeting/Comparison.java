package dev.entente.diplomacy.meeting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Says what happened to the meetings that a change touched. */
final class Comparison {

  private final Cause cause;
  private final Map<String, Cluster> before = new TreeMap<>();
  private final Map<String, Cluster> after = new TreeMap<>();

  /** Where each mention is now: meeting id by mention id. */
  private final Map<String, String> homes = new HashMap<>();

  private Comparison(Cause cause, Ripple.Meetings meetings) {
    this.cause = cause;
    meetings.before().forEach(cluster -> before.put(cluster.id(), cluster));
    meetings.after().forEach(cluster -> after.put(cluster.id(), cluster));
    for (Cluster cluster : meetings.after()) {
      cluster.mentionIds().forEach(mention -> homes.put(mention, cluster.id()));
    }
  }

  static Outcome of(Cause cause, Ripple.Meetings meetings) {
    return new Comparison(cause, meetings).outcome();
  }

  private Outcome outcome() {
    List<ResolvedMeeting> changed = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    List<MeetingChange> events = new ArrayList<>();
    for (Cluster old : before.values()) {
      if (!after.containsKey(old.id())) {
        removed.add(old.id());
        events.add(gone(old));
      }
    }
    for (Cluster now : after.values()) {
      Cluster old = before.get(now.id());
      if (old == null) {
        changed.add(now.meeting());
        events.add(reported(now));
      } else if (!old.meeting().equals(now.meeting())) {
        changed.add(now.meeting());
        different(old, now).ifPresent(events::add);
      }
    }
    events.sort(Comparator.comparing(MeetingChange::meetingId));
    return new Outcome(changed, removed, events);
  }

  private MeetingChange reported(Cluster now) {
    return new MeetingChange(
        now.id(),
        now.meeting().key(),
        MeetingChange.Kind.REPORTED,
        List.of(),
        null,
        now.meeting().facts(),
        cause.story(),
        report(now),
        List.of(),
        cause.decision());
  }

  private MeetingChange gone(Cluster old) {
    Collection<String> instead = new TreeSet<>();
    for (String mention : old.mentionIds()) {
      String home = homes.get(mention);
      if (home != null) {
        instead.add(home);
      }
    }
    MeetingChange.Kind kind =
        instead.isEmpty()
            ? MeetingChange.Kind.RETRACTED
            : instead.size() == 1 ? MeetingChange.Kind.MERGED : MeetingChange.Kind.SPLIT;
    return new MeetingChange(
        old.id(),
        old.meeting().key(),
        kind,
        List.of(),
        old.meeting().facts(),
        null,
        cause.story(),
        null,
        List.copyOf(instead),
        cause.decision());
  }

  private Optional<MeetingChange> different(Cluster old, Cluster now) {
    MeetingFacts was = old.meeting().facts();
    MeetingFacts is = now.meeting().facts();
    List<String> changed = changed(was, is);
    if (changed.isEmpty()) {
      return Optional.empty();
    }
    MeetingChange.Kind kind =
        cause.isCorrection()
            ? MeetingChange.Kind.CORRECTED
            : was.status() == is.status()
                ? MeetingChange.Kind.UPDATED
                : MeetingChange.Kind.STATUS_CHANGED;
    return Optional.of(
        new MeetingChange(
            now.id(),
            now.meeting().key(),
            kind,
            changed,
            was,
            is,
            cause.story(),
            report(now),
            List.of(),
            cause.decision()));
  }

  /** Names in sorted order; how often a meeting is reported is no fact. */
  private static List<String> changed(MeetingFacts was, MeetingFacts is) {
    Map<String, Boolean> same = new TreeMap<>();
    same.put("date", Objects.equals(was.date(), is.date()));
    same.put("format", was.format() == is.format());
    same.put("host", Objects.equals(was.host(), is.host()));
    same.put("hostEvent", Objects.equals(was.hostEvent(), is.hostEvent()));
    same.put("level", was.level() == is.level());
    same.put("mode", was.mode() == is.mode());
    same.put("participants", was.participants().equals(is.participants()));
    same.put("place", Objects.equals(was.place(), is.place()));
    same.put("status", was.status() == is.status());
    same.put("topics", was.topics().equals(is.topics()));
    return same.entrySet().stream()
        .filter(fact -> !fact.getValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns what the causing story says of the meeting now, or null. */
  private Report report(Cluster now) {
    if (cause.story() == null) {
      return null;
    }
    return now.mentions().stream()
        .filter(mention -> mention.story().storyKey().equals(cause.story().storyKey()))
        .findFirst()
        .map(Report::of)
        .orElse(null);
  }
}
