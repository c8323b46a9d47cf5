/** Comparing what two runs made of the same stories. */
package dev.entente.cli.replay;
