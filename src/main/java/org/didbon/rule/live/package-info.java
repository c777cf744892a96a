/**
 * What a query finds among the latest items, while it is being written: an answer at each pause of
 * whoever types. The judge is that of the preview, which asks all of the past and takes longer.
 */
@NullMarked
package org.didbon.rule.live;

import org.jspecify.annotations.NullMarked;
