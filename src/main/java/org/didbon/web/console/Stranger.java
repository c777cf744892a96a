package org.didbon.web.console;

/** Nobody is signed in. */
final class Stranger extends RuntimeException {}
