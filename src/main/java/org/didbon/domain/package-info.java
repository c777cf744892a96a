/**
 * The values all stages pass on. Immutable, checked when made, free of collaborators and of every
 * library: the JDK alone. Absent text is {@code ""}, absent lists are empty; the few things that
 * may be absent otherwise are marked {@code @Nullable}.
 */
@NullMarked
package org.didbon.domain;

import org.jspecify.annotations.NullMarked;
