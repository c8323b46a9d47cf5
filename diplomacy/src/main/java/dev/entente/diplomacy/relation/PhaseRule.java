package dev.entente.diplomacy.relation;

/**
 * When a pair's phase changes, part of the formula. Entering a phase takes more than staying in it,
 * so that it does not flicker.
 */
final class PhaseRule {

  /** Bad ties begin at this temperature, and end above the second. */
  private static final double BAD = -15;

  private static final double BAD_NO_MORE = -8;

  /** Ties move when momentum reaches this, points, and come to rest within the second. */
  private static final double MOVING = 6;

  private static final double AT_REST = 2;

  /** Bad ties get better only when much happens. */
  private static final double TURNING = 12;

  private static final double TURNING_NO_MORE = 4;

  /** Without contact for so many days, bad ties are frozen. */
  private static final long SILENCE_DAYS = 365;

  private PhaseRule() {}

  /**
   * Returns the phase of a day.
   *
   * @param yesterday the phase before
   * @param temperature of the day
   * @param momentum of the day
   * @param silentDays days since the sides last met or planned to
   */
  static Phase next(Phase yesterday, double temperature, double momentum, long silentDays) {
    boolean wasBad = yesterday == Phase.STRAINED || yesterday == Phase.FROZEN;
    boolean wasWarming = yesterday == Phase.WARMING;
    if (wasBad ? temperature < BAD_NO_MORE : temperature <= BAD) {
      if (momentum >= TURNING || (wasWarming && momentum >= TURNING_NO_MORE)) {
        return Phase.WARMING;
      }
      return silentDays > SILENCE_DAYS ? Phase.FROZEN : Phase.STRAINED;
    }
    if (momentum >= MOVING || (wasWarming && momentum >= AT_REST)) {
      return Phase.WARMING;
    }
    if (momentum <= -MOVING || (yesterday == Phase.COOLING && momentum <= -AT_REST)) {
      return Phase.COOLING;
    }
    return Phase.STEADY;
  }
}
