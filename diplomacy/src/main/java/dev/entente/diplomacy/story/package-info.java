/** Wire text: its marks, zones, dateline and date. */
package dev.entente.diplomacy.story;
