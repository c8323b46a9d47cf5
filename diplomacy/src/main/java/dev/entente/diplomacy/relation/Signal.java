package dev.entente.diplomacy.relation;

/** An explicit statement about how two states stand, or an act of one towards the other. */
public enum Signal {
  /** Ties warm, are restored, a turning point. */
  THAW,
  /** They agree to or discuss working together, aid, support. */
  COOPERATION,
  /** A deal, treaty or memorandum concluded or to be signed. */
  AGREEMENT,
  /** Bad ties, tension, clashes, sanctions in force, war. */
  STRAIN,
  /** Force or sanctions threatened, a new weapon called a threat to a state. */
  THREAT,
  /** Accuses, condemns, demands that it stop, summons or expels an envoy, raises concerns. */
  PROTEST
}
