/**
 * Texts in the reader's language, made by a translation server of the operator's own: off unless
 * {@code translate.url} names one, so that nothing leaves the machine otherwise. Nobody waits here:
 * who asks is told what is known, and asks again. Feeds are hostile towards a language model too:
 * its answer is one line of plain text of a bounded length, with no address that was not in the
 * original, or none at all. The port is {@code outbox.Translations}; imports domain, cache, text.
 */
@NullMarked
package org.didbon.translate;

import org.jspecify.annotations.NullMarked;
