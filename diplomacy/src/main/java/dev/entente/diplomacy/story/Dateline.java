package dev.entente.diplomacy.story;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where and when a story was filed, as its first line says: "SEOUL, May 21 (Yonhap) --".
 *
 * @param printed as printed, without the dash that ends it
 * @param cities the places as printed, several in "JERUSALEM/CAIRO"; empty for a bare day line
 * @param region the country, state or region after the city, as printed, or null
 * @param month 1 to 12, 0 where no day is given
 * @param day of the month, 0 where no day is given
 * @param year or 0 where none is given
 * @param agency the agency as printed, or null
 */
public record Dateline(
    String printed,
    List<String> cities,
    String region,
    int month,
    int day,
    int year,
    String agency) {

  public Dateline {
    Objects.requireNonNull(printed, "a dateline needs its text");
    cities = List.copyOf(cities);
  }

  /**
   * Reads a dateline that a feed gives in a field of its own ("SEOUL, May 21", "AMMAN", "Friday,
   * January 4, 2019"); empty where the text is not one.
   */
  public static Optional<Dateline> parse(String printed) {
    Objects.requireNonNull(printed, "a dateline to read");
    return DatelineReader.readField(printed);
  }

  /** Returns the first place as printed. */
  public Optional<String> city() {
    return cities.stream().findFirst();
  }

  /** Returns the day of the year, where it gives one. */
  public Optional<MonthDay> monthDay() {
    return month == 0 ? Optional.empty() : Optional.of(MonthDay.of(month, day));
  }

  /** Returns the date, where it gives a year too. */
  public Optional<LocalDate> date() {
    boolean whole = month != 0 && year != 0 && MonthDay.of(month, day).isValidYear(year);
    return whole
        ? Optional.of(Year.of(year).atMonthDay(MonthDay.of(month, day)))
        : Optional.empty();
  }
}
