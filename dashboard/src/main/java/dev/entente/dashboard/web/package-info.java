/** The web server: the page's files, who may see them, and what browsers are told to allow. */
package dev.entente.dashboard.web;
