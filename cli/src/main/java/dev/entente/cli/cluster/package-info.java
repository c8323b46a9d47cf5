/** The cluster that a command talks to: its settings, and reading its topics. */
package dev.entente.cli.cluster;
