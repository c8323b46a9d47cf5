/** What newsrooms deliver, in whatever format, as stories or as reasons why not. */
package dev.entente.producer.read;
