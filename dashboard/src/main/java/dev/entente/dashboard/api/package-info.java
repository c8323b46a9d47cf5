/** REST: what is asked, what is answered, and the document that says so. */
package dev.entente.dashboard.api;
