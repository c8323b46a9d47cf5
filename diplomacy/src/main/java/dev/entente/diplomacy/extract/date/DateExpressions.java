package dev.entente.diplomacy.extract.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Finds the dates in a stretch of text.
 *
 * <p>It reads the stretch once into words and looks at each of them with a few words of context, so
 * the cost is linear. Give it a sentence, or a caption: what a date is for ({@link
 * DateExpression.Role}) is read from the words around it, and these should be of the same sentence.
 *
 * <p>Holds buffers; one instance per thread.
 */
public final class DateExpressions {

  private final Tokens tokens = new Tokens();
  private final CalendarSigns signs = new CalendarSigns(tokens);
  private final CalendarReader calendar = new CalendarReader(tokens, signs);
  private final RelativeReader relative = new RelativeReader(tokens, signs, calendar);
  private final Roles roles = new Roles(tokens);

  /**
   * Returns the dates in order of place, without overlaps.
   *
   * @param text the text that the offsets count in
   * @param from first offset to look at
   * @param to end of the stretch, exclusive
   */
  public List<DateExpression> find(String text, int from, int to) {
    Objects.requireNonNull(text, "a text to find dates in");
    Objects.checkFromToIndex(from, to, text.length());
    tokens.read(text, from, to);
    if (!tokens.isPromising()) {
      return List.of();
    }
    List<DateExpression> found = List.of();
    for (int i = 0; i < tokens.count(); ) {
      Reading reading = read(i);
      if (reading == null) {
        i++;
      } else {
        int last = reading.next() - 1;
        DateExpression.Role role = roles.of(i, last, reading.when());
        found = found.isEmpty() ? new ArrayList<>(2) : found;
        found.add(new DateExpression(tokens.start(i), tokens.end(last), reading.when(), role));
        i = reading.next();
      }
    }
    return found;
  }

  /** Returns the dates in a whole text. */
  public List<DateExpression> find(String text) {
    return find(Objects.requireNonNull(text, "a text to find dates in"), 0, text.length());
  }

  private Reading read(int at) {
    Reading reading = calendar.read(at);
    return reading == null ? relative.read(at) : reading;
  }

  /**
   * What was read at a token.
   *
   * @param when what it says
   * @param next the first token after it
   */
  record Reading(When when, int next) {}
}
