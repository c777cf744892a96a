package org.didbon.pipeline;

import org.didbon.domain.Story;

/**
 * A known item as it is after an edit.
 *
 * @param story the one it was put in
 */
public record ReadEdit(ReadItem read, Story story) {}
