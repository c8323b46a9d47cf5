package dev.entente.diplomacy.relation;

/**
 * An explicit statement about how two states stand, or an act of one towards the other.
 *
 * <p>Each has a CAMEO code, with the Goldstein value of the published scale ({@code
 * CAMEO.SCALE.txt}, eventdata.parusanalytics.com), and the code's quad class: 1 verbal and 2
 * material cooperation, 3 verbal and 4 material conflict.
 */
public enum Signal {
  /** Ties warm, are restored, a turning point. */
  THAW("050", 35, 1),
  /** They agree to or discuss working together, aid, support. */
  COOPERATION("030", 40, 1),
  /** A deal, treaty or memorandum concluded or to be signed. */
  AGREEMENT("057", 80, 1),
  /** Bad ties, tension, clashes, sanctions in force, war. */
  STRAIN("160", -40, 4),
  /** Force or sanctions threatened, a new weapon called a threat to a state. */
  THREAT("130", -44, 3),
  /** Accuses, condemns, demands that it stop, summons or expels an envoy, raises concerns. */
  PROTEST("110", -20, 3);

  private final String cameo;
  private final int goldsteinTenths;
  private final int quadClass;

  Signal(String cameo, int goldsteinTenths, int quadClass) {
    this.cameo = cameo;
    this.goldsteinTenths = goldsteinTenths;
    this.quadClass = quadClass;
  }

  /** Returns the CAMEO code nearest to it. */
  public String cameo() {
    return cameo;
  }

  /** Returns the Goldstein value of its code, -10 to 10. */
  public double goldstein() {
    return goldsteinTenths / 10.0;
  }

  /** Returns its quad class, 1 to 4. */
  public int quadClass() {
    return quadClass;
  }

  int goldsteinTenths() {
    return goldsteinTenths;
  }

  boolean isAdverse() {
    return goldsteinTenths < 0;
  }
}
