/** Steering the record by hand: dead letters sent again, decisions of readers. */
package dev.entente.cli.repair;
