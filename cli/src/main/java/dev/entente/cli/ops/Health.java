package dev.entente.cli.ops;

import java.util.Optional;

/**
 * How a program is, asked at any time by any thread; answers at once. Neither answer depends on a
 * call to Kafka: an outage must not make an orchestrator kill what only has to wait.
 */
interface Health {

  /** Returns why it will never work again without a restart, or empty while it lives. */
  Optional<String> death();

  /** Returns what it is still waiting for, or empty when it does its work. */
  Optional<String> hindrance();
}
