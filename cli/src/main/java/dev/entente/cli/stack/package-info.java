/**
 * The embedded stack: a real Kafka broker and a real schema registry as child processes, on
 * loopback only, that never outlive the process that started them.
 */
package dev.entente.cli.stack;
