/**
 * The read model: the public topics as tables to ask, with the newest in memory and the rest on
 * disk.
 */
package dev.entente.dashboard.read;
