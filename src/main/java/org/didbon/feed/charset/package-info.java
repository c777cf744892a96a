/** From bytes to characters, whatever a document and its server say of their charset. Pure. */
@NullMarked
package org.didbon.feed.charset;

import org.jspecify.annotations.NullMarked;
