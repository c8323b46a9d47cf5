/** What reading and processing stories costs, as figures that anyone can measure again. */
package dev.entente.bench;
