package dev.entente.cli.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Debian's Chromium, and what went wrong in its pages. */
final class Browsing implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  /** Nothing of the browser's own may call home: there is no network. */
  private static final List<String> ARGUMENTS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final Path PICTURES = Path.of("target", "screenshots");

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  Browsing() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(ARGUMENTS));
  }

  /** Whether there is a browser, and the driver, which only the profile "browser" brings. */
  static boolean isPossible() {
    return Files.isExecutable(CHROMIUM)
        && (Browsing.class.getResource("/driver/linux/node") != null
            || Browsing.class.getResource("/driver/linux-arm64/node") != null);
  }

  /** Opens a page that may reach nothing but the dashboard. */
  Page page(String dashboard, int width, ColorScheme colours) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(colours)
                .setLocale("en-GB"));
    context.route(
        address -> !address.startsWith(dashboard),
        route -> {
          complaints.add("asked for " + route.request().url());
          route.abort();
        });
    Page page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")
              && !message.text().contains("ERR_CONNECTION_REFUSED")) {
            complaints.add(message.text());
          }
        });
    return page;
  }

  /** Returns what went wrong in any page since the last call. */
  List<String> complaints() {
    List<String> all = List.copyOf(complaints);
    complaints.clear();
    return all;
  }

  /** Keeps a picture of the whole page. */
  static void keepPicture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }

  /** Returns what axe finds serious or critical, with the places. */
  @SuppressWarnings("unchecked")
  static List<String> seriousFindings(Page page) {
    page.evaluate(axe());
    return (List<String>)
        page.evaluate(
            """
            async () => (await axe.run(document)).violations
              .filter(found => ['serious', 'critical'].includes(found.impact))
              .map(found => `${found.id}: ${found.nodes.map(node => node.html).slice(0, 3).join(' | ')}`)
            """);
  }

  private static String axe() {
    try (InputStream in = Browsing.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in, "axe is not there").readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("axe cannot be read", e);
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
