package dev.entente.producer.http;

import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.WireStory;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Someone who may push: what their messages are signed with, and what they may do.
 *
 * @param name the name of their file, and of their feed
 * @param webhookSecrets keys of Standard Webhooks signatures, the current and those that fade out
 * @param superdeskSecrets keys of Superdesk's and Newshub's signatures, likewise
 * @param tokens bearer tokens, likewise
 * @param providers whose stories they may write; {@code *} for anybody's
 * @param kills whose stories they may also kill and put on hold; {@code *} for anybody's
 * @param requestsPerSecond how many requests they may make, on average over some seconds
 * @param idle silence after which their feed counts as silent, or null
 */
@SuppressWarnings("ArrayRecordComponent") // secrets are compared in constant time, never by equals
record Publisher(
    String name,
    List<byte[]> webhookSecrets,
    List<byte[]> superdeskSecrets,
    List<byte[]> tokens,
    Set<String> providers,
    Set<String> kills,
    int requestsPerSecond,
    Duration idle) {

  private static final String ANYBODY = "*";

  Publisher {
    webhookSecrets = List.copyOf(webhookSecrets);
    superdeskSecrets = List.copyOf(superdeskSecrets);
    tokens = List.copyOf(tokens);
    providers = Set.copyOf(providers);
    kills = Set.copyOf(kills);
  }

  /** Returns somebody who need not sign and may do everything. */
  static Publisher anybody(int requestsPerSecond) {
    return new Publisher(
        "open",
        List.of(),
        List.of(),
        List.of(),
        Set.of(ANYBODY),
        Set.of(ANYBODY),
        requestsPerSecond,
        null);
  }

  /** Returns the provider of stories that do not name theirs, or null where it is not one. */
  String onlyProvider() {
    return providers.size() == 1 && !providers.contains(ANYBODY)
        ? providers.iterator().next()
        : null;
  }

  /** Returns whether they may send this story. */
  boolean maySend(WireStory story) {
    boolean withdraws = story.getAction() == Action.KILL || story.getAction() == Action.HOLD;
    Set<String> allowed = withdraws ? kills : providers;
    return allowed.contains(ANYBODY) || allowed.contains(story.getProvider());
  }

  /** Names them without their secrets. */
  @Override
  public String toString() {
    return "Publisher[" + name + ", providers=" + providers + ", kills=" + kills + "]";
  }
}
