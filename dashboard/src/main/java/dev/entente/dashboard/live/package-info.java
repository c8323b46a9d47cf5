/** What changes, as it comes: server-sent events, resumed without gap or duplicate. */
package dev.entente.dashboard.live;
