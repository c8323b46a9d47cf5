package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.lexicon.LexiconException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of rules for people to read: each begins with {@code rule NAME} and goes on with indented
 * lines {@code key value}; a key may stand more than once; {@code #} begins a comment.
 *
 * @param name the file's name, for messages
 * @param rules the rules in the order of the file
 */
record RuleFile(String name, List<Rule> rules) {

  /**
   * One rule.
   *
   * @param file the file that it stands in
   * @param line the line that it begins at, from 1
   * @param name what it is called in results
   * @param values the values of each key, in the order of the file
   */
  record Rule(String file, int line, String name, Map<String, List<String>> values) {

    /** Returns the values of a key, none where it is absent. */
    List<String> all(String key) {
      return values.getOrDefault(key, List.of());
    }

    /** Returns the single value of a key, or null. */
    String one(String key) {
      List<String> all = all(key);
      if (all.size() > 1) {
        throw broken("'" + key + "' stands " + all.size() + " times; keep one of them");
      }
      return all.isEmpty() ? null : all.get(0);
    }

    /** Returns whether a key says yes. */
    boolean yes(String key) {
      String value = one(key);
      if (value == null || value.equals("no")) {
        return false;
      }
      if (!value.equals("yes")) {
        throw broken("'" + key + "' is '" + value + "'; write yes or no");
      }
      return true;
    }

    /** Returns the constant that a key names, or null where the key is absent. */
    <E extends Enum<E>> E constant(String key, Class<E> type) {
      String value = one(key);
      if (value == null) {
        return null;
      }
      for (E constant : type.getEnumConstants()) {
        if (constant.name().equals(value)) {
          return constant;
        }
      }
      throw broken(
          "'" + key + "' is '" + value + "'; write one of " + List.of(type.getEnumConstants()));
    }

    /** Returns the phrases of a key, which commas part, over all its lines. */
    List<String> phrases(String key) {
      List<String> phrases = new ArrayList<>();
      for (String line : all(key)) {
        phrases.addAll(phrasesOf(key, line));
      }
      return phrases;
    }

    /** Returns the phrases of a line of a key, or of a part of it. */
    List<String> phrasesOf(String key, String line) {
      List<String> phrases = new ArrayList<>();
      for (String phrase : line.split(",", -1)) {
        if (phrase.isBlank()) {
          throw broken("'" + key + "' has an empty phrase; write one, or take out the separator");
        }
        phrases.add(phrase.strip());
      }
      return phrases;
    }

    /** Refuses keys that no rule of this file has. */
    void allowOnly(String... keys) {
      for (String key : values.keySet()) {
        if (!List.of(keys).contains(key)) {
          throw broken("'" + key + "' is no key here; write one of " + List.of(keys));
        }
      }
      if (all("example").isEmpty() || all("not").isEmpty()) {
        throw broken(
            "an example or a counter-example is missing; add lines 'example …' and 'not …'");
      }
    }

    /** Returns the failure that names file, line and rule. */
    LexiconException broken(String what) {
      return new LexiconException(file + ":" + line + ": rule " + name + ": " + what);
    }
  }

  /** Reads the lines of a file. */
  static RuleFile parse(String file, List<String> lines) {
    List<Rule> rules = new ArrayList<>();
    Rule current = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int space = line.indexOf(' ');
      if (space < 0) {
        throw new LexiconException(
            file
                + ":"
                + (i + 1)
                + ": '"
                + line
                + "' has no value; write 'key value', or '#' before a comment");
      }
      String key = line.substring(0, space);
      String value = line.substring(space + 1).strip();
      if (key.equals("rule")) {
        for (Rule other : rules) {
          if (other.name().equals(value)) {
            throw new LexiconException(
                file
                    + ":"
                    + (i + 1)
                    + ": rule '"
                    + value
                    + "' stands already in line "
                    + other.line()
                    + "; give it another name");
          }
        }
        current = new Rule(file, i + 1, value, new LinkedHashMap<>());
        rules.add(current);
      } else if (current == null) {
        throw new LexiconException(
            file
                + ":"
                + (i + 1)
                + ": '"
                + key
                + "' stands before any rule; begin with 'rule NAME'");
      } else {
        current.values().computeIfAbsent(key, k -> new ArrayList<>()).add(value);
      }
    }
    return new RuleFile(file, List.copyOf(rules));
  }
}
