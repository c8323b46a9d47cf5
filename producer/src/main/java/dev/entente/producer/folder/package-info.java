/** Stories that newsrooms put into a folder as files. */
package dev.entente.producer.folder;
