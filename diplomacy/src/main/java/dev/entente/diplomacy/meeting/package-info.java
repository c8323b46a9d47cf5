/** What a meeting is, and how reports of one meeting become one record. */
package dev.entente.diplomacy.meeting;
