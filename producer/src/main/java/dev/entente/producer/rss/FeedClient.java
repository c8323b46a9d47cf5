package dev.entente.producer.rss;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.InputStreamResponseListener;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Fetches a feed and nothing else. The address that a name resolves to is checked and then used, so
 * that no second look-up can give another one; a redirect is one more address to check.
 */
final class FeedClient implements AutoCloseable {

  private static final int MOST_REDIRECTS = 3;

  private final RssSettings settings;
  private final HttpClient client = new HttpClient();

  /**
   * What a poll brought.
   *
   * @param status HTTP's status
   * @param body the document, empty unless the status is 200
   * @param entityTag its ETag, or null
   * @param lastModified its Last-Modified, or null
   * @param retryAfter the server's wish in seconds, or null
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Fetched(
      int status, byte[] body, String entityTag, String lastModified, String retryAfter) {}

  FeedClient(RssSettings settings) throws IOException {
    this.settings = settings;
    QueuedThreadPool threads = new QueuedThreadPool(8, 1);
    threads.setName("rss-" + settings.name());
    threads.setDaemon(true);
    client.setExecutor(threads);
    client.setFollowRedirects(false);
    client.setSocketAddressResolver(this::resolve);
    client.setConnectTimeout(settings.timeout().toMillis());
    client.setIdleTimeout(settings.timeout().toMillis());
    client.setHttpCookieStore(new org.eclipse.jetty.http.HttpCookieStore.Empty());
    try {
      client.start();
    } catch (Exception e) {
      throw new IOException("the client for " + settings.address() + " did not start", e);
    }
  }

  private void resolve(
      String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> found) {
    CompletableFuture<Void> lookUp =
        CompletableFuture.runAsync(() -> lookUp(host, port, found), client.getExecutor());
    lookUp.exceptionally(
        failure -> {
          found.failed(failure);
          return null;
        });
  }

  private void lookUp(String host, int port, Promise<List<InetSocketAddress>> found) {
    try {
      List<InetSocketAddress> addresses = new ArrayList<>();
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!settings.privateAddresses() && !PublicAddresses.contains(address)) {
          throw new UnknownHostException(
              host
                  + " is "
                  + address.getHostAddress()
                  + ", which is not in the open internet; if that is meant, set producer.rss."
                  + settings.name()
                  + ".private=true");
        }
        addresses.add(new InetSocketAddress(address, port));
      }
      found.succeeded(addresses);
    } catch (UnknownHostException e) {
      found.failed(e);
    }
  }

  /**
   * Fetches the feed, unless it is as it was.
   *
   * @param entityTag the ETag of what we have, or null
   * @param lastModified the Last-Modified of what we have, or null
   * @throws IOException where it cannot be had, with the reason and the remedy
   */
  Fetched fetch(String entityTag, String lastModified) throws IOException, InterruptedException {
    URI address = settings.address();
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      InputStreamResponseListener listener = new InputStreamResponseListener();
      Request request = request(address, entityTag, lastModified);
      try {
        request.send(listener);
        Response response = listener.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        String location = response.getHeaders().get(HttpHeader.LOCATION);
        if (!isRedirect(response.getStatus()) || location == null) {
          return fetched(response, listener);
        }
        address = redirected(address, location);
      } catch (TimeoutException e) {
        throw new IOException("no answer within " + settings.timeout().toSeconds() + " s", e);
      } catch (ExecutionException e) {
        throw new IOException(reason(e.getCause()), e.getCause());
      } finally {
        abandon(request);
      }
    }
    throw new IOException("more than " + MOST_REDIRECTS + " redirects: give the last address");
  }

  @SuppressWarnings("FutureReturnValueIgnored") // it has ended, or is ended by this
  private static void abandon(Request request) {
    request.abort(new IOException("no more is wanted"));
  }

  private Request request(URI address, String entityTag, String lastModified) {
    return client
        .newRequest(address)
        .timeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
        .headers(
            headers -> {
              headers.put(HttpHeader.USER_AGENT, "entente");
              headers.put(
                  HttpHeader.ACCEPT, "application/rss+xml, application/atom+xml, */*;q=0.5");
              if (entityTag != null) {
                headers.put(HttpHeader.IF_NONE_MATCH, entityTag);
              }
              if (lastModified != null) {
                headers.put(HttpHeader.IF_MODIFIED_SINCE, lastModified);
              }
            });
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private URI redirected(URI from, String location) throws IOException {
    URI to;
    try {
      to = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new IOException("it redirects to what is no address", e);
    }
    String host = Objects.requireNonNullElse(to.getHost(), "");
    boolean known =
        host.equalsIgnoreCase(settings.address().getHost())
            || settings.hosts().contains(host.toLowerCase(Locale.ROOT));
    boolean web = "https".equals(to.getScheme()) || to.getScheme().equals(from.getScheme());
    if (!known || !web) {
      throw new IOException(
          "it redirects to %s://%s, which is not allowed; if that is right, add the host to"
                  .formatted(to.getScheme(), host)
              + " producer.rss."
              + settings.name()
              + ".hosts");
    }
    return to;
  }

  private Fetched fetched(Response response, InputStreamResponseListener listener)
      throws IOException {
    byte[] body = new byte[0];
    if (response.getStatus() == 200) {
      try (InputStream in = listener.getInputStream()) {
        body = in.readNBytes(settings.maxBytes() + 1);
      }
      if (body.length > settings.maxBytes()) {
        throw new IOException(
            "it has more than %d KiB; raise producer.rss.%s.max.kb if that is right"
                .formatted(settings.maxBytes() / 1024, settings.name()));
      }
    }
    return new Fetched(
        response.getStatus(),
        body,
        response.getHeaders().get(HttpHeader.ETAG),
        response.getHeaders().get(HttpHeader.LAST_MODIFIED),
        response.getHeaders().get(HttpHeader.RETRY_AFTER));
  }

  private static String reason(Throwable failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }

  @Override
  public void close() {
    try {
      client.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the client did not stop", e);
    }
  }
}
