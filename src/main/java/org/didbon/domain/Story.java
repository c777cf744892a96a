package org.didbon.domain;

import java.time.Instant;

/**
 * Reports of one event.
 *
 * @param id short, unique, safe in links and commands
 * @param title headline of its first report
 * @param first moment of its first report
 * @param last moment of its latest report
 */
public record Story(String id, String title, Instant first, Instant last) {}
