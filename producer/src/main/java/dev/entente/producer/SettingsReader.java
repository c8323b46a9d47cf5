package dev.entente.producer;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads settings one by one, notes which were asked for, and gathers every problem. */
final class SettingsReader {

  private final Map<String, String> given;
  private final Set<String> known = new TreeSet<>();
  private final List<String> problems = new ArrayList<>();

  SettingsReader(Map<String, String> given) {
    this.given = new TreeMap<>(given);
  }

  /** Returns a value without outer white space; the fallback, which may be null, where none is. */
  String text(String name, String fallback) {
    known.add(name);
    String value = given.get(name);
    return value == null || value.isBlank() ? fallback : value.strip();
  }

  String required(String name, String what) {
    String value = text(name, null);
    if (value == null) {
      problem(name + " is missing: give " + what);
      return "";
    }
    return value;
  }

  long number(String name, long fallback, long least, long most) {
    String value = text(name, Long.toString(fallback));
    try {
      long number = Long.parseLong(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    problem("%s is not a whole number from %d to %d: %s".formatted(name, least, most, value));
    return fallback;
  }

  Duration millis(String name, Duration fallback, Duration least) {
    return Duration.ofMillis(
        number(name, fallback.toMillis(), least.toMillis(), Duration.ofDays(365).toMillis()));
  }

  Duration seconds(String name, Duration fallback, Duration least) {
    return Duration.ofSeconds(
        number(name, fallback.toSeconds(), least.toSeconds(), Duration.ofDays(365).toSeconds()));
  }

  boolean flag(String name) {
    String value = text(name, "false");
    if (!value.equals("true") && !value.equals("false")) {
      problem(name + " is true or false, not \"" + value + "\"");
    }
    return value.equals("true");
  }

  Path path(String name, String fallback) {
    String value = text(name, fallback);
    try {
      return value == null ? null : Path.of(value);
    } catch (InvalidPathException e) {
      problem(name + " is no path: " + e.getMessage());
      return null;
    }
  }

  /** Returns the names N for which {@code prefix + N + ".…"} is set. */
  Set<String> namesBelow(String prefix) {
    Set<String> names = new TreeSet<>();
    for (String name : given.keySet()) {
      if (name.startsWith(prefix)) {
        String rest = name.substring(prefix.length());
        int dot = rest.indexOf('.');
        if (dot > 0) {
          names.add(rest.substring(0, dot));
        }
      }
    }
    return names;
  }

  boolean isGiven(String name) {
    return text(name, null) != null;
  }

  void problem(String problem) {
    problems.add(problem);
  }

  /** Notes every setting of a family that nothing has asked for. */
  void refuseUnknown(List<String> families) {
    for (String name : given.keySet()) {
      if (families.stream().anyMatch(name::startsWith) && !known.contains(name)) {
        String family = families.stream().filter(name::startsWith).findFirst().orElseThrow();
        problem(
            name
                + " is no setting; there are "
                + String.join(", ", known.stream().filter(one -> one.startsWith(family)).toList()));
      }
    }
  }

  List<String> problems() {
    return List.copyOf(problems);
  }
}
