/**
 * When things run: Quartz, and nothing else. Jobs are thin; what they run is in {@code pipeline},
 * {@code outbox} and {@code archive}.
 */
@NullMarked
package org.didbon.job;

import org.jspecify.annotations.NullMarked;
