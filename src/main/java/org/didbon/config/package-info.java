/**
 * Reads the configuration folder and the environment into the settings each stage asked for, and
 * lists every fault at once with its file, line and remedy. Sees every package below it. Nothing
 * here prints.
 */
@NullMarked
package org.didbon.config;

import org.jspecify.annotations.NullMarked;
