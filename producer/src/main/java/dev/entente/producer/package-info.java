/** Takes in what newsrooms push and publishes it, every version of every story. */
package dev.entente.producer;
