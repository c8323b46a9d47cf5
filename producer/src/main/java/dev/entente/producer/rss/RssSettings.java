package dev.entente.producer.rss;

import dev.entente.producer.read.ReadOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * A feed that is polled.
 *
 * @param name its name; its settings are {@code producer.rss.NAME.…}
 * @param address where it is ({@code url})
 * @param options what fills the gaps of its entries ({@code provider})
 * @param interval time between two polls ({@code interval.s}, default 5 min)
 * @param hosts other hosts that it may redirect to ({@code hosts})
 * @param privateAddresses whether its host may be on this machine or in a private network ({@code
 *     private}, default false)
 * @param maxBytes the largest document ({@code max.kb}, default 4096)
 * @param timeout how long a poll may take ({@code timeout.ms}, default 20 s)
 * @param idle silence after which the feed counts as silent ({@code idle.minutes}), or null
 */
public record RssSettings(
    String name,
    URI address,
    ReadOptions options,
    Duration interval,
    Set<String> hosts,
    boolean privateAddresses,
    int maxBytes,
    Duration timeout,
    Duration idle) {

  public RssSettings {
    Objects.requireNonNull(name, "a feed needs its name");
    Objects.requireNonNull(address, "a feed needs its address");
    Objects.requireNonNull(options, "a feed needs its options");
    Objects.requireNonNull(interval, "a feed needs its interval");
    hosts = Set.copyOf(hosts);
    Objects.requireNonNull(timeout, "a feed needs its timeout");
  }
}
