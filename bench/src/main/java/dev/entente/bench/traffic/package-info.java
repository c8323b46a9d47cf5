/** A newsroom's traffic, made from a seed and sent at a steady rate. */
package dev.entente.bench.traffic;
