/** Stories that newsrooms push over HTTP. */
package dev.entente.producer.http;
