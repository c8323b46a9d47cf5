/** The contract: the topics, their records, and how both travel. */
package dev.entente.schemas;
