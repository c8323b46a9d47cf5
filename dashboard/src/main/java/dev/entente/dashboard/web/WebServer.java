package dev.entente.dashboard.web;

import dev.entente.dashboard.api.Api;
import dev.entente.dashboard.live.LiveFeed;
import dev.entente.dashboard.live.StreamServlet;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;

/** The dashboard's web server. */
public final class WebServer implements AutoCloseable {

  private final Javalin server;
  private final String host;

  private WebServer(Javalin server, String host) {
    this.server = server;
    this.host = host;
  }

  /** The port cannot be had. */
  public static final class PortTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortTakenException(String host, int port, Throwable cause) {
      super(
          "cannot listen on %s:%d: another program does, or it is no address of this machine; give another with dashboard.port or dashboard.host"
              .formatted(host, port),
          cause);
    }
  }

  /**
   * Starts it.
   *
   * @param host address to listen on
   * @param port port, 0 for a free one
   * @param token what everybody must show, if anything
   * @param origins pages of others that may ask
   * @throws PortTakenException if the port cannot be had
   */
  public static WebServer start(
      String host, int port, Optional<String> token, Set<String> origins, Api api, LiveFeed feed) {
    Objects.requireNonNull(host, "the server needs a host");
    Javalin server =
        Javalin.create(
            config -> {
              quiet(config);
              config.http.generateEtags = true;
              config.http.prefer405over404 = true;
              config.jetty.modifyHttpConfiguration(WebServer::withoutVersion);
              config.jetty.modifyServletContextHandler(
                  context -> {
                    FilterHolder access = new FilterHolder(new Access(token, origins));
                    access.setAsyncSupported(true);
                    context.addFilter(access, "/*", EnumSet.of(DispatcherType.REQUEST));
                    ServletHolder stream = new ServletHolder(new StreamServlet(feed));
                    stream.setAsyncSupported(true);
                    context.addServlet(stream, "/api/stream");
                  });
              api.addTo(config.routes);
              PageFiles.addTo(config.routes);
            });
    try {
      return new WebServer(server.start(host, port), host);
    } catch (JavalinBindException e) {
      throw new PortTakenException(host, port, e);
    }
  }

  /** Returns where it is. */
  public String url() {
    String name = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
    return "http://%s:%d/".formatted(name.contains(":") ? "[" + name + "]" : name, server.port());
  }

  @Override
  public void close() {
    server.stop();
  }

  private static void quiet(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
  }

  private static void withoutVersion(HttpConfiguration http) {
    http.setSendServerVersion(false);
  }
}
