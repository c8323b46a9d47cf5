package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.extract.Frame.Slot;
import dev.entente.diplomacy.extract.Frame.Trait;
import dev.entente.diplomacy.extract.Trigger.Form;
import java.util.List;

/** Finds the sides of a verb of meeting: its subject and its object, active and passive. */
final class VerbSides {

  private final Words words;
  private final AnaphoraResolver anaphora;
  private final SubjectFinder subjects;
  private final VerbObjects objects;
  private final ParticipleSubject participles;
  private final Signing signing;
  private final Summons summons;
  private final PassiveVoice voice;
  private final LetterSides letters;
  private final FaceToFace faceToFace;
  private final ThingsMet things;

  VerbSides(Bearings bearings) {
    this.words = bearings.words();
    this.anaphora = bearings.anaphora();
    this.subjects = bearings.subjects();
    this.objects = new VerbObjects(words, bearings.attachments());
    this.participles = new ParticipleSubject();
    this.signing = new Signing(words, bearings.attachments());
    this.summons = new Summons(words);
    this.voice = new PassiveVoice(words);
    this.letters = new LetterSides(words, bearings.attachments(), subjects);
    this.faceToFace = new FaceToFace(words);
    this.things = new ThingsMet(words);
  }

  void reset(Tokens text) {
    objects.reset(text);
    participles.reset(text);
    voice.reset(text);
    faceToFace.reset(text);
    signing.reset(text);
    things.reset(text);
  }

  void find(Candidate candidate, Trigger trigger, Clause clause, Context context) {
    boolean passive = voice.is(candidate, clause);
    Group signers = signing.signers(candidate, clause);
    Group subject = signers == null ? subjects.of(candidate.trigger, clause) : signers;
    Group object = objects.of(candidate, passive, signers != null, clause);
    if (FrameReader.allows(candidate, Slot.LETTER)) {
      object = passive ? letters.told(candidate, clause) : letters.receiver(candidate, clause);
      subject = passive ? letters.giver(candidate, clause) : subject;
    }
    if (subject == null && opens(candidate, passive)) {
      object = participles.own(object, candidate, clause);
      subject = participles.subject(candidate, object, clause);
    }
    boolean summoned = passive && FrameReader.allows(candidate, Slot.ENVOY);
    if (summoned && object == null) {
      object = summons.host(candidate, subject, clause);
    }
    Group met = summoned ? subject : object;
    if (object != null && (met == null || !objects.fits(candidate, met, passive))) {
      object = null;
    }
    boolean alone = object == null && !FrameReader.allows(candidate, Slot.NONE);
    if (alone || things.areMet(candidate, trigger, subject, object, clause)) {
      return;
    }
    if (candidate.frame.is(Trait.COMPANIONS) && !isOfOther(subject, object, context)) {
      return;
    }
    candidate.address =
        candidate.frame.is(Trait.THERE) && faceToFace.is(candidate.trigger, object, clause);
    if (candidate.frame.is(Trait.THERE) && !candidate.address) {
      return;
    }
    List<Actor> left = side(candidate, subject, object, clause, context);
    join(candidate, subject, left, object, clause, context);
    if (candidate.frame.swap()) {
      Group host = passive ? object : subject;
      candidate.host = host == null ? null : Actors.firstCountry(passive ? object.actors : left);
    }
    if (!suits(candidate, subject, left)) {
      candidate.actors.clear();
    }
  }

  /** The subject, or whose side goes without saying where only the other one is told. */
  private List<Actor> side(
      Candidate candidate, Group subject, Group object, Clause clause, Context context) {
    if (subject != null) {
      return anaphora.resolve(subject, candidate, clause, context, object);
    }
    return object == null ? List.of() : Protagonist.of(candidate, context, object);
  }

  private void join(
      Candidate candidate,
      Group subject,
      List<Actor> left,
      Group object,
      Clause clause,
      Context context) {
    for (int k = 0; k < left.size(); k++) {
      candidate.add(left.get(k));
      candidate.own.add(left.get(k));
    }
    if (subject != null) {
      candidate.cover(subject.from, subject.to);
    }
    if (object != null) {
      candidate.cover(object.from, object.to);
      for (Actor actor :
          anaphora.resolve(object, candidate, clause, context, resolved(subject, left))) {
        candidate.add(actor);
      }
    }
  }

  /** "He may meet with him": a subject by those whom it stands for. */
  private static Group resolved(Group subject, List<Actor> actors) {
    if (subject == null || !subject.anaphor() || actors.isEmpty()) {
      return subject;
    }
    Group known = new Group(subject.from, subject.to);
    known.actors.addAll(actors);
    return known;
  }

  /** Returns whether those who were found are such as the verb's rule asks for. */
  private boolean suits(Candidate candidate, Group subject, List<Actor> left) {
    Frame frame = candidate.frame;
    if (frame.is(Trait.TOGETHER) && (subject == null || subject.anaphor() || subject.sides() < 2)) {
      return false;
    }
    if (frame.is(Trait.HOLDERS) && !signing.areHolders(subject, left)) {
      return false;
    }
    return !frame.is(Trait.THINGS)
        || Actors.any(candidate.actors, a -> a.human() || a.kind == Kind.STATE);
  }

  /** "Meeting Wrona, Kovar said", "having met Wrona, Kovar left", "received by Wrona, Kovar". */
  private boolean opens(Candidate candidate, boolean passive) {
    return candidate.form == Form.GERUND
        || (candidate.form == Form.PAST && (passive || words.is(candidate.trigger - 1, "having")));
  }

  /**
   * "Kovar was joined by the Polish minister": somebody of another state by his own words, and
   * nobody who comes to those of a meeting told before.
   */
  private static boolean isOfOther(Group subject, Group object, Context context) {
    boolean one = subject != null && subject.actors.size() == 1 && subject.sides() == 1;
    return one
        && object != null
        && object.sides() > 0
        && Actors.all(object.actors, a -> a.person == null || a.person.countryTold())
        && context.ofSentence() == null;
  }
}
