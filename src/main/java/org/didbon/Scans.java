package org.didbon;

import org.didbon.pipeline.Scan;
import org.didbon.pipeline.Tally;

/** A scan and the count of what failed in it. */
public record Scans(Scan scan, Tally tally) {}
