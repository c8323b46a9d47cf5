/**
 * The second step: mentions of one real meeting, from any number of stories, become one meeting.
 */
package dev.entente.streams.resolve;
