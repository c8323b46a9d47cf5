package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.meeting.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Somebody named in one story, as far as the story has told. */
final class Person {

  private final int[] names;
  private String name;
  private String title;
  private String country;
  private boolean told;
  private Level level;
  private boolean represents = true;
  private String body;
  private int lastSeen;

  /** The places that name this person, to be told what the story tells later. */
  private final List<Actor> places = new ArrayList<>(2);

  /** Called somebody's counterpart, whose state is not told: not that of the one. */
  private boolean another;

  Person(int[] names, String name) {
    this.names = names;
    this.name = name;
  }

  /** Returns the hashes of the words of the name. */
  int[] names() {
    return names;
  }

  /** Returns the name in its fullest form. */
  String name() {
    return name;
  }

  /** Returns the office as printed, without the country, or null. */
  String title() {
    return title;
  }

  /** Returns the state represented, or null. */
  String country() {
    return country;
  }

  /** Returns the body represented, or null. */
  String body() {
    return body;
  }

  /** Returns whether the story itself says which state. */
  boolean countryTold() {
    return told;
  }

  Level level() {
    return level;
  }

  /** Returns whether the person speaks for a state or body. */
  boolean represents() {
    return represents;
  }

  int lastSeen() {
    return lastSeen;
  }

  void seenAt(int token) {
    lastSeen = token;
  }

  /** What an office beside the name tells; the first office told stays. */
  void holds(String office, Level rank, boolean representing) {
    if (title == null && office != null) {
      title = office;
      level = rank;
      represents = representing;
    } else if (level == null) {
      level = rank;
    }
  }

  void of(String state, boolean byTheStory) {
    if (state != null && (country == null || (byTheStory && !told))) {
      country = state;
      told = byTheStory;
    }
  }

  /** Returns whether the name is known in a headline's capitals only. */
  boolean isShouted() {
    boolean shouted = name.length() > 3;
    for (int i = 0; i < name.length() && shouted; i++) {
      shouted = Character.toUpperCase(name.charAt(i)) == name.charAt(i);
    }
    return shouted && name.equals(name.toUpperCase(Locale.ROOT));
  }

  /** Takes a form in small letters instead of a headline's capitals. */
  void spell(String form) {
    if (isShouted() && !form.equals(form.toUpperCase(Locale.ROOT))) {
      name = form;
    }
  }

  /** Says that this is the counterpart of somebody, and so of another state. */
  void ofAnother() {
    another = true;
  }

  /** Returns whether the story's own state may be meant, where it tells none. */
  boolean mayBeOfHome() {
    return !another;
  }

  /** Notes a place that names this person. */
  void namedBy(Actor actor) {
    places.add(actor);
  }

  /** Says of which state this person is where the story does not, and tells all places. */
  void guessed(String state) {
    of(state, true);
    for (Actor actor : places) {
      actor.country = state;
    }
  }

  void ofBody(String shortName) {
    body = shortName;
  }
}
