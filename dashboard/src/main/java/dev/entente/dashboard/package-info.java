/** The dashboard: reads the public topics; REST, server-sent events and a web page. */
package dev.entente.dashboard;
