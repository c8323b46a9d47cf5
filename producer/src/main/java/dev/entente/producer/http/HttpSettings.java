package dev.entente.producer.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How stories are taken in over HTTP.
 *
 * @param host address to listen on ({@code producer.http.host}, default 127.0.0.1)
 * @param port port to listen on ({@code producer.http.port}), 0 for any that is free
 * @param publishers folder with a file for each who may push ({@code producer.http.publishers}), or
 *     null where anybody may
 * @param maxBodyBytes the largest body ({@code producer.http.max.body.kb}, default 4096)
 * @param bodyTimeout how long a body may take to come ({@code producer.http.body.timeout.ms},
 *     default 10 s)
 * @param requestsPerSecond of each publisher whose file says nothing else ({@code
 *     producer.http.requests.per.second}, default 200)
 */
public record HttpSettings(
    String host,
    int port,
    Path publishers,
    int maxBodyBytes,
    Duration bodyTimeout,
    int requestsPerSecond) {

  public HttpSettings {
    Objects.requireNonNull(host, "producer.http.host");
    Objects.requireNonNull(bodyTimeout, "producer.http.body.timeout.ms");
  }

  /** Returns the folder of those who may push, where not anybody may. */
  public Optional<Path> signed() {
    return Optional.ofNullable(publishers);
  }
}
