package dev.entente.diplomacy.meeting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Parts mentions that say the same time into those that can be one meeting. */
final class Sorting {

  /** Who says most comes first, so that the others find somebody to join. */
  private static final Comparator<Mention> TELLING_FIRST =
      Comparator.<Mention, Boolean>comparing(mention -> !mention.told().main())
          .thenComparing(mention -> mention.told().background())
          .thenComparing(mention -> mention.told().level() == null)
          .thenComparing(mention -> -mention.told().participants().size())
          .thenComparing(mention -> mention.told().place() == null)
          .thenComparing(Comparator.naturalOrder());

  private Sorting() {}

  /**
   * Returns the parts: each mention joins the part that it is most like, unless more speaks against
   * it or its own story is in it; the result is the same for every order of the mentions.
   */
  static List<Root> part(
      DateRange range, Collection<Mention> mentions, Function<Mention, Profile> profiles) {
    List<Part> parts = new ArrayList<>();
    for (Mention mention : mentions.stream().sorted(TELLING_FIRST).toList()) {
      Profile profile = profiles.apply(mention);
      Part best = null;
      int most = -1;
      for (Part part : parts) {
        int likeness = part.profile.sharesStory(profile) ? -1 : part.profile.likeness(profile);
        if (likeness > most) {
          best = part;
          most = likeness;
        }
      }
      if (best == null) {
        parts.add(new Part(mention, profile));
      } else {
        best.add(mention, profile);
      }
    }
    return parts.stream().map(part -> new Root(range, part.mentions, part.profile)).toList();
  }

  /** What is being gathered. */
  private static final class Part {
    private final List<Mention> mentions = new ArrayList<>();
    private Profile profile;

    private Part(Mention first, Profile profile) {
      mentions.add(first);
      this.profile = profile;
    }

    private void add(Mention mention, Profile its) {
      mentions.add(mention);
      profile = profile.with(its);
    }
  }
}
