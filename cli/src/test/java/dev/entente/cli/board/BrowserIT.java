package dev.entente.cli.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.entente.dashboard.Dashboard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser, on the real stack with the sample stories, with no network. */
@Tag("browser")
@EnabledIf("dev.entente.cli.board.Browsing#isPossible")
class BrowserIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int DESKTOP = 1280;
  private static final int PHONE = 390;

  /** Address, and words that only the sample stories bring there. */
  private static final Map<String, String> PAGES = new LinkedHashMap<>();

  static {
    PAGES.put("", "Brazil – India");
    PAGES.put("pair/JPN-KOR?span=All", "Seoul Defense Dialogue");
    PAGES.put("country/KOR", "Whom Seoul met");
    PAGES.put("world", "Cyprus – Greece");
    PAGES.put("meetings", "Addis Ababa");
    PAGES.put("live", "Ethiopia – Kenya");
    PAGES.put("feeds", "rss/ministry");
  }

  private static SeedStack stack;
  private static Dashboard dashboard;
  private static Browsing browsing;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    stack = SeedStack.start().withSeeds().withFeeds();
    dashboard = stack.dashboard();
    await().atMost(PATIENCE).until(dashboard::isReady);
    browsing = new Browsing();
    // The topology works off the last of the stories while the first are shown already.
    Page page = browsing.page(dashboard.url(), DESKTOP, ColorScheme.LIGHT);
    page.navigate(dashboard.url() + "#/meetings");
    assertThat(page.getByText("Addis Ababa").first()).isVisible();
    page.context().close();
    browsing.complaints();
  }

  @AfterAll
  static void stop() {
    if (browsing != null) {
      browsing.close();
    }
    if (stack != null) {
      stack.close();
    }
  }

  @AfterEach
  void nothingWentWrongInThePages() {
    assertThat(browsing.complaints()).isEmpty();
  }

  @Test
  void everyPageShowsTheStoriesAndShutsNobodyOut() {
    for (int width : new int[] {DESKTOP, PHONE}) {
      for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        try (Page page = browsing.page(dashboard.url(), width, colours)) {
          PAGES.forEach(
              (address, words) -> {
                page.navigate(dashboard.url() + "#/" + address);
                assertThat(page.locator("main").getByText(words).first()).isVisible();
                String name =
                    "%s-%s-%s"
                        .formatted(
                            address.isEmpty() ? "changed" : address.replaceAll("\\W.*", ""),
                            width == PHONE ? "phone" : "desktop",
                            colours.name().toLowerCase(java.util.Locale.ROOT));
                assertThat(page.locator(".loading")).hasCount(0);
                Browsing.keepPicture(page, name);
                // Contrast is all that the colours change, and the layout all that the width does.
                if ((width == PHONE) == (colours == ColorScheme.DARK)) {
                  assertThat(Browsing.seriousFindings(page)).as(name).isEmpty();
                }
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of " + name)
                    .isLessThanOrEqualTo(width);
              });
        }
      }
    }
  }

  @Test
  void aNewcomerFindsOutWhoSeoulMetByKeyboardAndGoesBack() {
    try (Page page = browsing.page(dashboard.url(), DESKTOP, ColorScheme.LIGHT)) {
      page.navigate(dashboard.url());
      assertThat(page.getByRole(AriaRole.HEADING, named("What changed"))).isVisible();

      page.keyboard().press("Tab");
      assertThat(page.locator(".skip")).isFocused();
      page.locator("#search").focus();
      page.keyboard().type("seoul");
      page.keyboard().press("Enter");

      assertThat(page.getByRole(AriaRole.HEADING, named("South Korea"))).isVisible();
      Locator met = page.locator(".entries li", new Page.LocatorOptions().setHasText("Japan"));
      met.first().locator("summary").focus();
      page.keyboard().press("Enter");
      assertThat(met.first().locator("blockquote").first()).isVisible();
      assertThat(met.first().getByText("Meridian").first()).isVisible();
      page.goBack();
      assertThat(page.getByRole(AriaRole.HEADING, named("What changed"))).isVisible();
    }
  }

  @Test
  void aMeetingOfWhichTheMonthIsKnownIsGivenNoDay() {
    try (Page page = browsing.page(dashboard.url(), DESKTOP, ColorScheme.LIGHT)) {
      page.navigate(dashboard.url() + "#/pair/JPN-KOR");
      Locator leaders =
          page.locator(
              ".moves li", new Page.LocatorOptions().setHasText("meeting of leaders held"));
      assertThat(leaders.locator("time")).hasText("May 2023");
    }
  }

  @Test
  void whatWasMissedWhileTheServerWasAwayIsThereWhenItComesBack() throws Exception {
    Dashboard first = stack.dashboard();
    int port = java.net.URI.create(first.url()).getPort();
    await().atMost(PATIENCE).until(first::isReady);
    try (Page page = browsing.page(first.url(), DESKTOP, ColorScheme.LIGHT)) {
      page.navigate(first.url());
      assertThat(page.locator(".link")).containsText("Live");
      page.evaluate("window.neverLoadedAnew = true");

      first.close();
      assertThat(page.locator(".link")).containsText("Not connected");
      assertThat(page.getByText("Brazil – India")).isVisible();
      stack.publish(
          folder,
          "fiji.txt",
          """
          Fiji, Chile foreign ministers meet in Suva
          SUVA, March 19, 2026 (Halcyon Wire) -- Fijian Foreign Minister Ratu Vuki met his Chilean \
          counterpart, Rosa Arancibia, in Suva on Thursday, the ministry said.
          """);

      try (Dashboard second = stack.dashboard(port)) {
        assertThat(page.getByText("Chile – Fiji")).isVisible();
        assertThat(page.locator(".link")).containsText("Live");
        assertThat(page.evaluate("window.neverLoadedAnew")).isEqualTo(true);
        assertThat(second.isReady()).isTrue();
      }
    }
    browsing.complaints();
  }

  @Test
  void aHostileHeadlineIsTextAndNothingElse() throws Exception {
    try (Page page = browsing.page(dashboard.url(), DESKTOP, ColorScheme.LIGHT)) {
      page.navigate(dashboard.url() + "#/live");
      assertThat(page.locator(".wire li").first()).isVisible();
      stack.publish(
          folder,
          "hostile.txt",
          """
          Peru, Norway ministers meet <img src=x onerror="window.broken=1"> <script>window.broken=1</script>
          LIMA, March 19, 2026 (Halcyon Wire) -- Peruvian Foreign Minister Rosa Quispe met her \
          Norwegian counterpart, Liv Sordal, in Lima on Thursday, the ministry said.
          """);

      assertThat(page.getByText("onerror=").first()).isVisible();
      assertThat(page.locator("main img, main script")).hasCount(0);
      assertThat(page.evaluate("window.broken")).isNull();
    }
  }

  /** How soon it is there is printed, not asserted: that is the machine's affair, too. */
  @Test
  void theFirstPageIsLight() {
    long best = Long.MAX_VALUE;
    double bytes = 0;
    for (int i = 0; i < 3; i++) {
      try (Page page = browsing.page(dashboard.url(), DESKTOP, ColorScheme.LIGHT)) {
        page.navigate(dashboard.url());
        Object shown =
            page.waitForFunction(
                    "() => document.querySelector('.changes > li') && performance.now()")
                .jsonValue();
        best = Math.min(best, ((Number) shown).longValue());
        bytes =
            ((Number)
                    page.evaluate(
                        "performance.getEntries().reduce((sum, e) => sum + (e.encodedBodySize ??"
                            + " 0), 0)"))
                .doubleValue();
      }
    }
    System.out.printf("first page: %d ms at best, %.0f kB%n", best, bytes / 1000);
    assertThat(bytes).isLessThan(400_000);
  }

  /** How soon each is there is printed, not asserted. */
  @Test
  void aChangeIsOnTheScreenWithoutAsking() {
    try (ManyMeetings world = new ManyMeetings(10);
        Page page = browsing.page(world.url(), DESKTOP, ColorScheme.LIGHT)) {
      page.navigate(world.url());
      assertThat(page.locator(".link")).containsText("Live");
      assertThat(page.locator(".changes > li")).hasCount(1);
      List<Long> took = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        page.evaluate(
            "wanted => { window.seen = new Promise(done => { const look = () => document"
                + ".querySelectorAll('.changes > li').length >= wanted ? done(Date.now()) :"
                + " requestAnimationFrame(look); look(); }); }",
            i + 2);
        long told = System.currentTimeMillis();
        world.tell("A%c%c-NOR".formatted('A' + i / 26, 'A' + i % 26), 20 + i);
        took.add(((Number) page.evaluate("window.seen")).longValue() - told);
      }
      took.sort(null);
      System.out.printf(
          "a change is on the screen after %d ms, the slowest of %d after %d ms%n",
          took.get(took.size() / 2), took.size(), took.get(took.size() - 1));
    }
  }

  @Test
  void tenThousandMeetingsFitInOneList() {
    try (ManyMeetings world = new ManyMeetings(10_000);
        Page page = browsing.page(world.url(), DESKTOP, ColorScheme.LIGHT)) {
      page.navigate(world.url() + "#/meetings");
      assertThat(page.locator("table.long tbody tr").first()).isVisible();
      Object gaps =
          page.evaluate(
              """
              async () => {
                const gaps = [];
                let last = performance.now();
                let rows = 0;
                const until = last + 90000;
                while (rows < 10000 && last < until) {
                  scrollTo(0, document.documentElement.scrollHeight);
                  const now = await new Promise(requestAnimationFrame);
                  gaps.push(now - last);
                  last = now;
                  rows = document.querySelectorAll("table.long tbody tr").length;
                }
                gaps.sort((a, b) => a - b);
                return [rows, gaps[Math.floor(gaps.length / 2)], gaps[Math.floor(gaps.length * 0.99)], gaps[gaps.length - 1]];
              }
              """);
      List<?> figures = (List<?>) gaps;
      System.out.printf(
          "a list of %s meetings: a frame takes %.0f ms, one in a hundred %.0f ms, the slowest %.0f"
              + " ms%n",
          figures.get(0),
          ((Number) figures.get(1)).doubleValue(),
          ((Number) figures.get(2)).doubleValue(),
          ((Number) figures.get(3)).doubleValue());
      assertThat(((Number) figures.get(0)).intValue()).isEqualTo(10_000);
    }
  }

  /** The very lines of docs/dashboard.md, in a page of the dashboard's own address. */
  @Test
  void theExampleForBrowsersHearsOfAChange() throws Exception {
    String manual = Files.readString(Path.of("..", "docs", "dashboard.md"));
    String example = manual.substring(manual.indexOf("```js\n") + 6);
    example = example.substring(0, example.indexOf("```"));
    try (ManyMeetings world = new ManyMeetings(1);
        Page page = browsing.page(world.url(), DESKTOP, ColorScheme.LIGHT)) {
      page.navigate(world.url());
      List<String> said = new CopyOnWriteArrayList<>();
      page.onConsoleMessage(message -> said.add(message.text()));
      page.evaluate(
          "() => {"
              + example.replace("http://localhost:8080/", world.url())
              + "window.opened = new Promise(done => stream.addEventListener('hello',"
              + " done)).then(() => true); }");
      page.evaluate("window.opened");
      world.tell("CHL-FJI", 31);
      page.waitForCondition(() -> said.contains("CHL-FJI 31 WARMING"));
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
