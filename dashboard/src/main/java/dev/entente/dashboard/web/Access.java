package dev.entente.dashboard.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may ask, from which pages, and what browsers are told to allow. Before everything else.
 *
 * <p>Browsers cannot send a header with an event stream, so a page that is opened with {@code
 * ?token=} once keeps the token in a cookie that no script can read.
 */
final class Access extends HttpFilter {

  private static final String COOKIE = "entente-token";
  private static final String BEARER = "Bearer ";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final long serialVersionUID = 1L;

  private final transient Optional<String> token;
  private final transient Set<String> origins;

  /**
   * @param token what must be shown; nothing where everybody may ask
   * @param origins pages of others that may ask, such as https://desk.example
   */
  Access(Optional<String> token, Set<String> origins) {
    this.token = token;
    this.origins = Set.copyOf(origins);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws IOException, ServletException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    allowOrigin(request, response);
    if (!READING.contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD");
      refuse(response, 405, "Only reading is possible here", "send GET or HEAD");
    } else if (isLogin(request)) {
      response.setHeader(
          "Set-Cookie",
          "%s=%s; Path=/; HttpOnly; SameSite=Strict".formatted(COOKIE, token.orElseThrow()));
      response.setHeader("Location", "/");
      response.setStatus(303);
    } else if (request.getRequestURI().startsWith("/api") && !mayAsk(request)) {
      response.setHeader("WWW-Authenticate", "Bearer");
      refuse(
          response,
          401,
          "A token is needed",
          "send it as `Authorization: Bearer TOKEN`, or open /?token=TOKEN in the browser once");
    } else {
      rest.doFilter(request, response);
    }
  }

  private void allowOrigin(HttpServletRequest request, HttpServletResponse response) {
    String origin = request.getHeader("Origin");
    if (origin != null && origins.contains(origin)) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      response.setHeader("Access-Control-Allow-Headers", "Authorization, Last-Event-ID");
      response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
      response.addHeader("Vary", "Origin");
    }
  }

  private boolean isLogin(HttpServletRequest request) {
    return token.isPresent()
        && request.getRequestURI().equals("/")
        && matches(request.getParameter("token"));
  }

  private boolean mayAsk(HttpServletRequest request) {
    if (token.isEmpty() || request.getMethod().equals("OPTIONS")) {
      return true;
    }
    String header = request.getHeader("Authorization");
    if (header != null && header.startsWith(BEARER)) {
      return matches(header.substring(BEARER.length()));
    }
    Cookie[] cookies = request.getCookies();
    return cookies != null
        && Stream.of(cookies)
            .anyMatch(cookie -> cookie.getName().equals(COOKIE) && matches(cookie.getValue()));
  }

  /** Takes as long for a nearly right token as for any other. */
  private boolean matches(String given) {
    return given != null
        && MessageDigest.isEqual(given.getBytes(UTF_8), token.orElseThrow().getBytes(UTF_8));
  }

  private static void refuse(HttpServletResponse response, int status, String title, String detail)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/problem+json");
    String json =
        "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
            .formatted(title, status, detail);
    response.getOutputStream().write(json.getBytes(UTF_8));
  }
}
