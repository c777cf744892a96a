/**
 * The page of settings: what holds and where it comes from, how the program does, and a copy of the
 * database for owners. Nothing is set here: what stands in a file is changed in the file.
 */
@NullMarked
package org.didbon.web.console.settings;

import org.jspecify.annotations.NullMarked;
