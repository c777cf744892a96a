/**
 * What an outlet published first, and what it changed of that later: the words at first sight with
 * a hash, and headlines and passages that are no longer as they were. Values and pure functions;
 * who keeps them is {@code store}, who looks at pages that vanished is {@code pipeline}. Imports
 * domain and text.
 */
@NullMarked
package org.didbon.story.evidence;

import org.jspecify.annotations.NullMarked;
