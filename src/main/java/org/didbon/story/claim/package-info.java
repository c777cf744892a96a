/**
 * Who says what in the reports of a story, where they differ: a claim and its denial, two numbers
 * of the dead. Only what stands in the reports is told, as it stands there, and nothing where it is
 * not clear who differs from whom. Pure. Imports domain and text; how it is worded is in alert.
 */
@NullMarked
package org.didbon.story.claim;

import org.jspecify.annotations.NullMarked;
