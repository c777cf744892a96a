/**
 * RSS, Atom, RDF and JSON to one raw feed, however broken the document. Imports {@code feed.text}.
 */
@NullMarked
package org.didbon.feed.format;

import org.jspecify.annotations.NullMarked;
