package dev.entente.streams.state;

import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.Evidence;
import dev.entente.diplomacy.meeting.Format;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.MeetingMention;
import dev.entente.diplomacy.meeting.Mention;
import dev.entente.diplomacy.meeting.Mode;
import dev.entente.diplomacy.meeting.Participant;
import dev.entente.diplomacy.meeting.Status;
import dev.entente.diplomacy.meeting.StoryVersion;
import dev.entente.diplomacy.relation.RelationSignal;
import dev.entente.diplomacy.relation.Signal;

/** Between what stories tell in the domain's words and as it is stored and sent inside. */
public final class ToldMapper {

  private ToldMapper() {}

  /** Returns the version as it is stored. */
  public static ToldStory story(StoryVersion story) {
    return new ToldStory(
        story.provider(),
        story.storyId(),
        story.version(),
        story.versionTime(),
        story.published(),
        story.headline(),
        story.deliveredAs(),
        story.correction());
  }

  /** Returns the version as the domain knows it; its day must be known. */
  public static StoryVersion story(ToldStory story) {
    return new StoryVersion(
        story.getProvider(),
        story.getStoryId(),
        story.getVersion(),
        story.getVersionTime(),
        story.getPublished(),
        story.getHeadline(),
        story.getDeliveredAs(),
        story.getCorrection());
  }

  /** Returns a mention as it is stored. */
  public static KeptMention mention(Mention mention) {
    return new KeptMention(story(mention.story()), meeting(mention.ordinal(), mention.told()));
  }

  /** Returns a mention as the domain knows it. */
  public static Mention mention(KeptMention kept) {
    return mention(kept.getStory(), kept.getMeeting());
  }

  /** Returns one of the meetings that a story tells, as the domain knows it. */
  public static Mention mention(ToldStory story, ToldMeeting told) {
    return new Mention(
        story(story),
        told.getOrdinal(),
        new MeetingMention(
            told.getCountries(),
            told.getBodies(),
            Format.valueOf(told.getFormat()),
            told.getMode() == null ? null : Mode.valueOf(told.getMode()),
            Status.valueOf(told.getStatus()),
            told.getLevel() == null ? null : Level.valueOf(told.getLevel()),
            range(told.getDate()),
            told.getPlace(),
            told.getHost(),
            told.getHostEvent(),
            told.getParticipants().stream()
                .map(p -> new Participant(p.getName(), p.getCountry(), p.getTitle()))
                .toList(),
            told.getBackground(),
            told.getMain(),
            told.getTopics(),
            evidence(told.getEvidence()),
            told.getFoundBy()));
  }

  /** Returns a meeting as one story tells it, for store and wire. */
  public static ToldMeeting meeting(int ordinal, MeetingMention mention) {
    return new ToldMeeting(
        ordinal,
        mention.countries(),
        mention.bodies(),
        mention.format().name(),
        name(mention.mode()),
        mention.status().name(),
        name(mention.level()),
        days(mention.date()),
        mention.place(),
        mention.host(),
        mention.hostEvent(),
        mention.participants().stream()
            .map(person -> new ToldParticipant(person.name(), person.country(), person.title()))
            .toList(),
        mention.background(),
        mention.main(),
        mention.topics(),
        evidence(mention.evidence()),
        mention.foundBy());
  }

  /** Returns a signal as one story tells it, for store and wire. */
  public static ToldSignal signal(RelationSignal relation) {
    return new ToldSignal(
        relation.countries(),
        relation.signal().name(),
        days(relation.since()),
        relation.issues(),
        evidence(relation.evidence()),
        relation.foundBy());
  }

  /** Returns a signal as the domain knows it. */
  public static RelationSignal signal(ToldSignal told) {
    return new RelationSignal(
        told.getCountries(),
        Signal.valueOf(told.getSignal()),
        range(told.getSince()),
        told.getIssues(),
        evidence(told.getEvidence()),
        told.getFoundBy());
  }

  /** Returns an interval for store and wire, or null. */
  public static Days days(DateRange range) {
    return range == null ? null : new Days(range.from(), range.to());
  }

  /** Returns an interval as the domain knows it, or null. */
  public static DateRange range(Days days) {
    return days == null ? null : new DateRange(days.getFrom(), days.getTo());
  }

  /** Returns an enum value's name, or null. */
  public static String name(Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static ToldEvidence evidence(Evidence evidence) {
    return new ToldEvidence(evidence.text(), evidence.start(), evidence.end());
  }

  private static Evidence evidence(ToldEvidence told) {
    return new Evidence(told.getText(), told.getStart(), told.getEnd());
  }
}
