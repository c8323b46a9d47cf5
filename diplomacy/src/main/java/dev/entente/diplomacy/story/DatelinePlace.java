package dev.entente.diplomacy.story;

import dev.entente.diplomacy.extract.date.CalendarWords;
import java.util.ArrayList;
import java.util.List;

/** Reads the place of a dateline: "SEOUL/TOKYO", "ST. PETERSBURG, Florida". */
final class DatelinePlace {

  private static final int MOST_WORDS = 5;

  private final DatelineCursor line;
  private final List<String> cities = new ArrayList<>(2);
  private boolean capitals;
  private String region;

  DatelinePlace(DatelineCursor line) {
    this.line = line;
  }

  /** Returns the cities, none before any is read. */
  List<String> cities() {
    return cities;
  }

  /** Returns the first city, or "". */
  String city() {
    return cities.isEmpty() ? "" : cities.get(0);
  }

  /** Returns whether it is printed in capitals. */
  boolean inCapitals() {
    return capitals;
  }

  /** Returns what follows the city, such as its state, or null. */
  String region() {
    return region;
  }

  /** Reads one to four cities, and what follows the last; returns whether there is one. */
  boolean readPlace() {
    int start = line.at();
    capitals = isCapitals(line.at(), line.wordEnd(line.at()), 2);
    do {
      int cityStart = line.at();
      if (!readPlaceWords(capitals)) {
        line.to(start);
        cities.clear();
        return false;
      }
      cities.add(line.text().substring(cityStart, line.at()));
    } while (cities.size() < 4 && line.take('/'));
    readRegion();
    return true;
  }

  private boolean isName(int start, int end, String name) {
    return end - start == name.length() && line.text().startsWith(name, start);
  }

  /** Returns whether the word has so many letters, and no small one. */
  private boolean isCapitals(int start, int end, int least) {
    int letters = 0;
    for (int i = start; i < end; i++) {
      if (Character.isLowerCase(line.text().charAt(i))) {
        return false;
      }
      letters += Character.isLetter(line.text().charAt(i)) ? 1 : 0;
    }
    return letters >= least;
  }

  /** Reads one to five words that begin with a capital; in capitals throughout where asked. */
  private boolean readPlaceWords(boolean inCapitals) {
    int words = 0;
    int end = line.at();
    int i = line.at();
    while (words < MOST_WORDS && i < line.limit() && Character.isUpperCase(line.text().charAt(i))) {
      int wordEnd = line.wordEnd(i);
      boolean month = CalendarWords.month(line.text(), i, wordEnd) != 0 && words > 0;
      if (month || (inCapitals && hasLower(i, wordEnd))) {
        break;
      }
      boolean glued = !inCapitals && (isName(i, wordEnd, "By") || isCapitals(i, wordEnd, 3));
      if (glued) {
        return false;
      }
      words++;
      end = wordEnd;
      i = wordEnd;
      boolean joined = i + 1 < line.limit() && line.text().charAt(i) == ' ';
      if (!joined) {
        break;
      }
      i++;
    }
    line.to(end);
    return words > 0;
  }

  private boolean hasLower(int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isLowerCase(line.text().charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** ", Republic of Korea", ", D.C.": only where a day, an agency, a dash or the end follows. */
  private void readRegion() {
    int start = line.at();
    line.skipSpace();
    if (!line.take(',')) {
      line.to(start);
      return;
    }
    line.skipSpace();
    int regionStart = line.at();
    int firstEnd = line.wordEnd(line.at());
    boolean calendar =
        CalendarWords.month(line.text(), line.at(), firstEnd) != 0
            || CalendarWords.weekday(line.text(), line.at(), firstEnd) != 0;
    if (!calendar && readPlaceWords(false)) {
      line.take('.'); // "Mass.", "Calif."
      int regionEnd = line.at();
      line.skipSpace();
      boolean closed =
          line.at() >= line.limit() || ",(-–—:/".indexOf(line.text().charAt(line.at())) >= 0;
      if (closed) {
        region = line.text().substring(regionStart, regionEnd);
        line.to(regionEnd);
        return;
      }
    }
    line.to(start);
  }
}
