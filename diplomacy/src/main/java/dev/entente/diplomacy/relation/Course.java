package dev.entente.diplomacy.relation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Heat, momentum and phase as they go from day to day. Mutable: it is a cursor on the day axis. */
final class Course {

  private LocalDate day;
  private double heat;
  private double momentum;
  private Phase phase = Phase.STEADY;
  private LocalDate phaseSince;
  private LocalDate lastContact;

  Course(LocalDate firstDay) {
    day = firstDay;
    phaseSince = firstDay;
    lastContact = firstDay;
  }

  static Course from(RelationState state) {
    Course course = new Course(state.asOf());
    course.heat = state.heat();
    course.momentum = state.momentum();
    course.phase = state.phase();
    course.phaseSince = state.phaseSince();
    course.lastContact = state.lastContact();
    return course;
  }

  static Course from(Waypoint waypoint) {
    Course course = new Course(waypoint.day());
    course.heat = waypoint.heat();
    course.momentum = waypoint.momentum();
    course.phase = waypoint.phase();
    course.phaseSince = waypoint.phaseSince();
    course.lastContact = waypoint.lastContact();
    return course;
  }

  /** Returns where it stands, as the way into a month. */
  Waypoint into(LocalDate month) {
    return new Waypoint(month, day, heat, momentum, phase, phaseSince, lastContact);
  }

  /** Goes on to a day on which nothing has been added yet. */
  void goTo(LocalDate target) {
    while (day.isBefore(target)) {
      settle();
      day = day.plusDays(1);
      heat = Heat.cooled(heat);
      momentum = Heat.slowed(momentum);
    }
  }

  /** Adds what happens on the day. */
  void add(long microPoints, boolean contact) {
    double points = Heat.points(microPoints);
    heat += points;
    momentum += points;
    if (contact) {
      lastContact = day;
    }
  }

  /** Works out the day's phase, once all that happens on it is added. */
  void settle() {
    long silentDays = ChronoUnit.DAYS.between(lastContact, day);
    // Above zero the rule asks for no temperature, and most days are: atan costs the most here.
    double temperature = heat >= 0 ? 0 : temperature();
    Phase next = PhaseRule.next(phase, temperature, momentum, silentDays);
    if (next != phase) {
      phase = next;
      phaseSince = day;
    }
  }

  double heat() {
    return heat;
  }

  double momentum() {
    return momentum;
  }

  double temperature() {
    return Heat.temperature(heat);
  }

  Phase phase() {
    return phase;
  }

  LocalDate phaseSince() {
    return phaseSince;
  }

  LocalDate lastContact() {
    return lastContact;
  }
}
