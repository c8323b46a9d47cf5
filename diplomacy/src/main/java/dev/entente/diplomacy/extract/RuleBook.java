package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.RuleFile.Rule;
import dev.entente.diplomacy.lexicon.LexiconException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Our rule files, and a newsroom's own on top: in a file of the same name, a rule with the name of
 * one of ours comes instead of it, any other is added.
 */
final class RuleBook {

  /** Our rules alone. */
  static final RuleBook OURS = new RuleBook(Map.of());

  private static final String FOLDER = "/dev/entente/diplomacy/rules/";

  /** The newsroom's files by their name in messages; the last part is the name of ours. */
  private final Map<Path, List<String>> own;

  private RuleBook(Map<Path, List<String>> own) {
    this.own = own;
  }

  /** Returns our rules with the given lines of files on top. */
  static RuleBook with(Map<Path, List<String>> files) {
    return new RuleBook(files);
  }

  /**
   * Returns our rules with those of a folder on top.
   *
   * @throws LexiconException where a file is not UTF-8, or none of ours has its name
   */
  static RuleBook in(Path folder) {
    Map<Path, List<String>> files = new LinkedHashMap<>();
    try (Stream<Path> listed = Files.list(folder)) {
      for (Path file : listed.sorted().toList()) {
        String name = file.getFileName().toString();
        boolean rules = name.endsWith(".rules") || name.equals("word-classes.txt");
        boolean table = name.endsWith(".tsv");
        String ours = rules ? FOLDER + name : "/dev/entente/diplomacy/lexicon/" + name;
        if ((rules || table) && RuleBook.class.getResource(ours) == null) {
          throw new LexiconException(
              file
                  + " adds to none of our files: name it after one, such as meeting-verbs.rules"
                  + " or country-words.tsv");
        }
        if (rules) {
          files.put(file, lines(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the rules in " + folder, e);
    }
    return new RuleBook(files);
  }

  private static List<String> lines(Path file) throws IOException {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new LexiconException(file + " is not UTF-8: save it as UTF-8 without BOM", e);
    }
  }

  /** Returns the rules of a file. */
  RuleFile file(String name) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    for (Rule rule : RuleFile.parse(name, ours(name)).rules()) {
      rules.put(rule.name(), rule);
    }
    own.forEach(
        (file, lines) -> {
          if (file.endsWith(name)) {
            for (Rule rule : RuleFile.parse(file.toString(), lines).rules()) {
              rules.put(rule.name(), rule);
            }
          }
        });
    return new RuleFile(name, List.copyOf(rules.values()));
  }

  /** Returns the lines of a file that holds no rules, ours first, by the name of their file. */
  Map<String, List<String>> lines(String name) {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    lines.put(name, ours(name));
    own.forEach(
        (file, added) -> {
          if (file.endsWith(name)) {
            lines.put(file.toString(), added);
          }
        });
    return lines;
  }

  private static List<String> ours(String name) {
    try (InputStream in = RuleBook.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the rule file " + name + " is not on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
