/** The public records: from the domain's words to the contract's. */
package dev.entente.streams.publish;
