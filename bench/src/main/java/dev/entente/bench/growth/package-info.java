/** Measures what stories take on the brokers' disks. */
package dev.entente.bench.growth;
