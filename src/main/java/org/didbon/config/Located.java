package org.didbon.config;

/**
 * A value and where it stands.
 *
 * @param line on which it begins, counted from 1
 */
record Located<T>(T value, int line) {}
