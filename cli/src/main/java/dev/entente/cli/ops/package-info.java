/**
 * What a running program tells its operators: whether it lives, whether it is ready, and its
 * figures, over HTTP on a port that serves nothing else.
 */
package dev.entente.cli.ops;
