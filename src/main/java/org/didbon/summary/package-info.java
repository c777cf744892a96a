/**
 * A report in a few of its own sentences: where it begins, and where the matched words stand.
 * Nothing is invented or rewritten. Imports domain and text.
 */
@NullMarked
package org.didbon.summary;

import org.jspecify.annotations.NullMarked;
