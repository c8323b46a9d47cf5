/** How the system stands: feeds, lag, sums, instances. */
package dev.entente.cli.status;
