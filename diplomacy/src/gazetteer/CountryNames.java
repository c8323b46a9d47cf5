import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Prints alpha-2, alpha-3, the long and the short English name of every land with an ISO code, and of Kosovo. */
public final class CountryNames {
  private CountryNames() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    LocaleDisplayNames longNames = LocaleDisplayNames.getInstance(ULocale.ENGLISH);
    LocaleDisplayNames shortNames =
        LocaleDisplayNames.getInstance(ULocale.ENGLISH, DisplayContext.LENGTH_SHORT);
    TreeSet<String> codes = new TreeSet<>(List.of(Locale.getISOCountries()));
    codes.add("XK");
    for (String code : codes) {
      String alpha3 = code.equals("XK") ? "XKX" : new Locale("", code).getISO3Country();
      out.print(
          String.join(
                  "\t",
                  code,
                  alpha3,
                  longNames.regionDisplayName(code),
                  shortNames.regionDisplayName(code))
              + "\n");
    }
  }
}
