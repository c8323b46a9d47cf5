package dev.entente.diplomacy.meeting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries out rulings on meetings that resolution has made: first the splits, then the merges, then
 * the rejections, each in the order of their keys. A function of the meetings and the rulings.
 */
final class Bench {

  private static final Comparator<Ruling> IN_ORDER = Comparator.comparing(Ruling::decision);

  private final MeetingKey key;
  private final Map<String, Mention> anchors;
  private final List<Cluster> clusters;

  private Bench(MeetingKey key, Map<String, Mention> anchors, Collection<Cluster> clusters) {
    this.key = key;
    this.anchors = anchors;
    this.clusters = new ArrayList<>(clusters);
  }

  /**
   * Returns the meetings as ruled.
   *
   * @param rulings those in force
   * @param anchors the mentions that they hang on, by meeting id
   * @param clusters meetings as resolution made them, at least those of the anchors
   */
  static List<Cluster> rule(
      MeetingKey key,
      Collection<Ruling> rulings,
      Map<String, Mention> anchors,
      Collection<Cluster> clusters) {
    Bench bench = new Bench(key, anchors, clusters);
    List<Ruling> sorted = rulings.stream().sorted(IN_ORDER).toList();
    sorted.stream().filter(Ruling.Split.class::isInstance).forEach(bench::carryOut);
    sorted.stream().filter(Ruling.Merge.class::isInstance).forEach(bench::carryOut);
    sorted.stream().filter(Ruling.Reject.class::isInstance).forEach(bench::carryOut);
    return bench.clusters;
  }

  private void carryOut(Ruling ruling) {
    if (ruling instanceof Ruling.Split split) {
      holding(split.meeting()).ifPresent(cluster -> split(cluster, split.stories()));
    } else if (ruling instanceof Ruling.Merge merge) {
      Optional<Cluster> one = holding(merge.one());
      Optional<Cluster> other = holding(merge.other());
      if (one.isPresent() && other.isPresent() && !one.get().id().equals(other.get().id())) {
        clusters.removeAll(List.of(one.get(), other.get()));
        clusters.add(one.get().with(key, other.get()));
      }
    } else if (ruling instanceof Ruling.Reject reject) {
      holding(reject.meeting()).ifPresent(clusters::remove);
    }
  }

  private void split(Cluster cluster, List<String> stories) {
    List<Mention> apart =
        cluster.mentions().stream()
            .filter(mention -> stories.contains(mention.story().storyKey()))
            .toList();
    List<Mention> rest = new ArrayList<>(cluster.mentions());
    rest.removeAll(apart);
    if (!apart.isEmpty() && !rest.isEmpty()) {
      clusters.remove(cluster);
      clusters.add(cluster.part(key, apart));
      clusters.add(cluster.part(key, rest));
    }
  }

  /** Returns the cluster that holds a meeting's anchor, as far as that is known. */
  private Optional<Cluster> holding(String meeting) {
    Mention anchor = anchors.get(meeting);
    return anchor == null
        ? Optional.empty()
        : clusters.stream()
            .filter(cluster -> cluster.mentions().stream().anyMatch(anchor::hasIdOf))
            .findFirst();
  }
}
