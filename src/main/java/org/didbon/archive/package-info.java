/**
 * Past items, found by the same {@link org.didbon.query.Query} that rules are made of. A Lucene
 * index on disk that is a disposable cache of the database: rebuilt when missing or old, caught up
 * after downtime. Imports domain, text and query.
 */
@NullMarked
package org.didbon.archive;

import org.jspecify.annotations.NullMarked;
