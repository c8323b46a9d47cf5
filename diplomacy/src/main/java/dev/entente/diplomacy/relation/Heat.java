package dev.entente.diplomacy.relation;

import dev.entente.diplomacy.meeting.Format;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.Mode;
import dev.entente.diplomacy.meeting.Status;
import java.time.LocalDate;

/**
 * The formula {@value #FORMULA}: how many points a meeting or a signal adds, how they fade, and how
 * the sum becomes a temperature.
 *
 * <ul>
 *   <li>A meeting adds goldstein(code) x level x mode x format x status, on its last day, or for
 *       what did not take place yet on the day that the status was published. Level: head 6,
 *       minister 4, vice minister 3, senior official 2, working 1, unknown 1.5. Mode: in person 1,
 *       video 0.8, phone 0.6, unknown 0.9. Format: bilateral 1, multilateral 0.6, conference 0.
 *       Status: held and going on 1, scheduled 0.15, proposed 0.05, postponed -0.05, cancelled and
 *       refused 0.3 (their codes are negative). Of meetings of one level in one calendar month the
 *       second counts half and the others a quarter, where they are positive: routine says less
 *       than a first contact.
 *   <li>A signal adds goldstein(code) x weight on the day of its story. Weight: thaw and strain 4,
 *       a statement about the whole relation; threat and protest 2.5; cooperation and agreement
 *       1.5, which agencies write of nearly every meeting. Of stories that give the same signal in
 *       one calendar month the first counts fully, four more a quarter each, the others nothing.
 *   <li>Heat is the sum of all points, each halved every {@value #HALF_LIFE_DAYS} days since its
 *       day; momentum the same with {@value #MOMENTUM_HALF_LIFE_DAYS} days.
 *   <li>Temperature is 200/pi x atan(heat / {@value #SOFTNESS}), in (-100, 100).
 * </ul>
 *
 * <p>Points are integers, millionths of a point, summed by day; days are folded from the first to
 * the last, day by day, with StrictMath: the same bytes for any order of arrival on any machine.
 */
final class Heat {

  static final String FORMULA = "heat-1";
  static final int HALF_LIFE_DAYS = 180;
  static final int MOMENTUM_HALF_LIFE_DAYS = 28;
  static final int SOFTNESS = 40;

  private static final double MICRO = 1_000_000.0;
  private static final double HEAT_KEPT = StrictMath.pow(0.5, 1.0 / HALF_LIFE_DAYS);
  private static final double MOMENTUM_KEPT = StrictMath.pow(0.5, 1.0 / MOMENTUM_HALF_LIFE_DAYS);

  private Heat() {}

  /** Returns heat a day later. */
  static double cooled(double heat) {
    return heat * HEAT_KEPT;
  }

  /** Returns momentum a day later. */
  static double slowed(double momentum) {
    return momentum * MOMENTUM_KEPT;
  }

  /** Returns points of micro-points. */
  static double points(long microPoints) {
    return microPoints / MICRO;
  }

  /** Returns the temperature, rounded to a thousandth. */
  static double temperature(double heat) {
    return rounded(200.0 / StrictMath.PI * StrictMath.atan(heat / SOFTNESS));
  }

  /** Returns a figure for a reader, rounded to a thousandth. */
  static double rounded(double figure) {
    return StrictMath.rint(figure * 1000.0) / 1000.0 + 0.0;
  }

  /** Returns the day that a meeting counts on. */
  static LocalDate day(MeetingBrief meeting) {
    if (!tookPlace(meeting.status())) {
      return meeting.statusSince();
    }
    if (meeting.date() == null) {
      return meeting.firstReported();
    }
    LocalDate last = meeting.date().to();
    return last.isAfter(meeting.lastReported()) ? meeting.lastReported() : last;
  }

  static boolean tookPlace(Status status) {
    return switch (status) {
      case HELD, ONGOING -> true;
      case PROPOSED, SCHEDULED, POSTPONED, CANCELLED, REFUSED -> false;
    };
  }

  /** Returns whether the sides are in contact by it: it took place, or is wanted. */
  static boolean isContact(Status status) {
    return switch (status) {
      case HELD, ONGOING, SCHEDULED, PROPOSED, POSTPONED -> true;
      case CANCELLED, REFUSED -> false;
    };
  }

  /** Returns what a meeting adds before its month is looked at, micro-points. */
  static long microPoints(MeetingBrief meeting) {
    // Tenths by tenths by tenths by tenths by hundredths: millionths.
    return (long) meeting.code().goldsteinTenths()
        * levelTenths(meeting.level())
        * modeTenths(meeting.mode())
        * formatTenths(meeting.format())
        * statusHundredths(meeting.status());
  }

  /** Returns what the nth story of a month with a signal adds, from 0; micro-points. */
  static long microPoints(Signal signal, int nth) {
    int quarters = nth == 0 ? 4 : nth <= 4 ? 1 : 0;
    return signal.goldsteinTenths() * weightTenths(signal) * 10_000L * quarters / 4;
  }

  /** Returns what is left of the nth meeting of its level in a month, from 0. */
  static long worn(long microPoints, int nth) {
    if (microPoints <= 0 || nth == 0) {
      return microPoints;
    }
    return nth == 1 ? microPoints / 2 : microPoints / 4;
  }

  private static int levelTenths(Level level) {
    if (level == null) {
      return 15;
    }
    return switch (level) {
      case HEAD_OF_STATE_OR_GOVERNMENT -> 60;
      case MINISTER -> 40;
      case VICE_MINISTER -> 30;
      case SENIOR_OFFICIAL -> 20;
      case WORKING -> 10;
    };
  }

  private static int modeTenths(Mode mode) {
    if (mode == null) {
      return 9;
    }
    return switch (mode) {
      case IN_PERSON -> 10;
      case VIDEO -> 8;
      case PHONE -> 6;
    };
  }

  private static int formatTenths(Format format) {
    return switch (format) {
      case BILATERAL -> 10;
      case MULTILATERAL -> 6;
      case CONFERENCE -> 0;
    };
  }

  private static int statusHundredths(Status status) {
    return switch (status) {
      case HELD, ONGOING -> 100;
      case SCHEDULED -> 15;
      case PROPOSED -> 5;
      case POSTPONED -> -5;
      case CANCELLED, REFUSED -> 30;
    };
  }

  private static long weightTenths(Signal signal) {
    return switch (signal) {
      case THAW, STRAIN -> 40;
      case THREAT, PROTEST -> 25;
      case COOPERATION, AGREEMENT -> 15;
    };
  }
}
