/**
 * Reads the configuration folder into the settings each stage asked for, and lists every fault at
 * once with its file, line and remedy.
 */
@NullMarked
package org.didbon.config;

import org.jspecify.annotations.NullMarked;
