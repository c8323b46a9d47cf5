package dev.entente.streams.link;

import dev.entente.diplomacy.version.StoryDigest;
import dev.entente.streams.state.Delivered;
import dev.entente.streams.state.Digest;
import dev.entente.streams.state.Linkable;
import dev.entente.streams.state.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Between digests in the domain's words and as they are stored. */
final class DigestMapper {

  private DigestMapper() {}

  /** Returns the digest of a delivered story; none where only notes came under its id. */
  static Optional<StoryDigest> story(Delivered delivered) {
    return Optional.ofNullable(delivered.getDigest())
        .map(
            digest ->
                digest(new Linkable(delivered.getStoryId(), delivered.getNames(), digest, null)));
  }

  /** Returns what its kills and holds mean besides the story itself. */
  static List<StoryDigest> notes(Delivered delivered) {
    List<Note> notes = new ArrayList<>(delivered.getKills());
    delivered.getHolds().forEach(hold -> notes.add(hold.getNote()));
    return notes.stream()
        .map(note -> new Linkable(delivered.getStoryId(), List.of(), null, note))
        .map(DigestMapper::digest)
        .toList();
  }

  /** Returns a digest as the domain knows it. */
  static StoryDigest digest(Linkable stored) {
    if (stored.getNote() != null) {
      Note note = stored.getNote();
      return StoryDigest.note(stored.getStoryId(), note.getDay(), note.getReferences());
    }
    Digest digest = stored.getDigest();
    return new StoryDigest(
        stored.getStoryId(),
        digest.getMarked() ? StoryDigest.Kind.MARKED : StoryDigest.Kind.PLAIN,
        digest.getProvisional(),
        digest.getRevision(),
        digest.getDay(),
        digest.getCity(),
        digest.getSlug(),
        digest.getWords(),
        new ArrayList<>(digest.getOpening()),
        stored.getNames(),
        digest.getReferences());
  }

  /** Returns a digest as it is stored. */
  static Linkable linkable(StoryDigest digest) {
    if (digest.kind() == StoryDigest.Kind.NOTE) {
      Note note = new Note(digest.day(), digest.references());
      return new Linkable(digest.storyId(), List.of(), null, note);
    }
    return new Linkable(
        digest.storyId(),
        digest.names(),
        new Digest(
            digest.provisional(),
            digest.kind() == StoryDigest.Kind.MARKED,
            digest.revision(),
            digest.day(),
            digest.city(),
            digest.slug(),
            digest.words(),
            digest.opening(),
            digest.references()),
        null);
  }
}
