package dev.entente.producer.rss;

import dev.entente.producer.read.Input;
import dev.entente.producer.read.ReadOptions;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Set;

/** What stands at an address now, to be looked at once. */
public final class FeedAddress {

  private static final int OK = 200;
  private static final int MOST_BYTES = 16 << 20;
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private FeedAddress() {}

  /**
   * Fetches an address.
   *
   * @param privateAddresses whether its host may be on this machine or in a private network
   * @throws IOException where it cannot be had, with the reason
   */
  public static Input fetch(String address, boolean privateAddresses)
      throws IOException, InterruptedException {
    try (FeedClient client = new FeedClient(settings(address, privateAddresses))) {
      FeedClient.Fetched fetched = client.fetch(null, null);
      if (fetched.status() != OK) {
        throw new IOException("the server of " + address + " answers " + fetched.status());
      }
      return Input.ofBytes(address, fetched.body());
    }
  }

  private static RssSettings settings(String address, boolean privateAddresses) throws IOException {
    try {
      return new RssSettings(
          "check",
          new URI(address),
          ReadOptions.forPurpose(ReadOptions.Purpose.PUBLISH),
          Duration.ofMinutes(5),
          Set.of(),
          privateAddresses,
          MOST_BYTES,
          TIMEOUT,
          null);
    } catch (URISyntaxException e) {
      throw new IOException(address + " is no address", e);
    }
  }
}
