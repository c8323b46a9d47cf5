package dev.entente.cli.text;

import java.util.Map;

/**
 * Whether a person watches. Java 17 cannot tell for one stream alone, so the launcher looks and
 * says it by system properties; without the launcher nobody watches.
 */
public final class Terminal {

  /** Set where standard output is a terminal: to its width, or to nothing. */
  private static final String COLUMNS = "entente.columns";

  /** Set where standard error is a terminal. */
  private static final String STANDARD_ERROR = "entente.watched";

  private static final int DEFAULT_COLUMNS = 100;

  private Terminal() {}

  /** Returns whether standard error is a terminal. */
  public static boolean isStandardError() {
    return System.getProperty(STANDARD_ERROR) != null;
  }

  /**
   * Returns what standard output shows: colour on a terminal only, and not where NO_COLOR is set
   * (no-color.org).
   */
  public static Screen standardOutput(Map<String, String> environment) {
    boolean colour =
        System.getProperty(COLUMNS) != null
            && !environment.containsKey("NO_COLOR")
            && !"dumb".equals(environment.get("TERM"));
    return new Screen(Integer.getInteger(COLUMNS, DEFAULT_COLUMNS), colour);
  }
}
