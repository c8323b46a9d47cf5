package dev.entente.diplomacy.meeting;

/** Rank of a meeting: the highest that all sides reach. Ordered from the lowest. */
public enum Level {
  /** Working level, experts, delegations without named heads. */
  WORKING,
  /** Envoys, ambassadors, security advisers, directors-general, armed-forces chiefs, speakers. */
  SENIOR_OFFICIAL,
  /** Vice, deputy, parliamentary and junior ministers, ministers of state. */
  VICE_MINISTER,
  /** Ministers, deputy prime ministers, vice presidents, foreign-policy chiefs. */
  MINISTER,
  /** Monarchs, presidents, prime ministers, a supreme leader. */
  HEAD_OF_STATE_OR_GOVERNMENT
}
