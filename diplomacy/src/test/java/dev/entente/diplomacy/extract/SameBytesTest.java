package dev.entente.diplomacy.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.diplomacy.story.Story;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** One story reads the same everywhere: another locale, time zone and charset change nothing. */
class SameBytesTest {

  private static final String TEXT =
      "ISTANBUL, March 9, 2026 (Tatra Press) -- Norwegian Foreign Minister Liv Sordal met INDIAN"
          + " counterpart Ilhan Iyer in Istanbul on Monday. It was the first meeting since May"
          + " 2019. Ties between Norway and India have been strained over fishing since last year.";

  /** What the other process runs. */
  static final class Reader {

    private Reader() {}

    /** Prints the reading in characters that every charset has. */
    public static void main(String[] arguments) {
      System.out.print(reading());
    }
  }

  @Test
  void anotherLocaleTimeZoneAndCharsetChangeNothing() throws Exception {
    String here = reading();

    assertThat(here).contains("IND", "NOR", "2019-05-01");
    assertThat(elsewhere("tr", "TR", "Pacific/Kiritimati", "UTF-16")).isEqualTo(here);
    assertThat(elsewhere("th", "TH", "Pacific/Pago_Pago", "ISO-8859-1")).isEqualTo(here);
    assertThat(elsewhere("ar", "EG", "Asia/Kathmandu", "UTF-8")).isEqualTo(here);
  }

  private static String reading() {
    Story story = new Story("example", "Tatra Press", null, null, null, TEXT);
    return Extractor.standard().read(story)
        + String.format(Locale.ROOT, "%d", story.text().length());
  }

  private static String elsewhere(String language, String country, String zone, String charset)
      throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    System.getProperty("java.home") + "/bin/java",
                    "-Duser.language=" + language,
                    "-Duser.country=" + country,
                    "-Duser.timezone=" + zone,
                    "-Dfile.encoding=" + charset,
                    "-Dstdout.encoding=" + charset,
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    classPath(),
                    Reader.class.getName()))
            .redirectErrorStream(true)
            .start();
    byte[] out = process.getInputStream().readAllBytes();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new String(out, charset);
  }

  /** Where the classes and tables lie, wherever the tests were started from. */
  private static String classPath() throws Exception {
    String main = place(Extractor.class);
    String tables = place("/dev/entente/diplomacy/rules/meeting-verbs.rules");
    return String.join(File.pathSeparator, main, tables, place(SameBytesTest.class));
  }

  private static String place(Class<?> type) throws Exception {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI()).getPath();
  }

  private static String place(String resource) throws Exception {
    String url = Extractor.class.getResource(resource).toString();
    return new File(new java.net.URI(url.substring(0, url.length() - resource.length() + 1)))
        .getPath();
  }
}
