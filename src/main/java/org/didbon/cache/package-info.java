/**
 * What is remembered for a while, never more than so much: whatever a stranger can fill has a
 * bound. {@link org.didbon.cache.LookUpCache} for what can be asked again, {@link
 * org.didbon.cache.LatestMap} for what only the latest matter of. The home of Caffeine; imports
 * nothing of ours.
 */
@NullMarked
package org.didbon.cache;

import org.jspecify.annotations.NullMarked;
