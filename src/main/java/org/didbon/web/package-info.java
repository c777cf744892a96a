/**
 * What operators and hosts ask over HTTP. For now only whether the program is alive and what it
 * counted; the admin console will live here.
 */
@NullMarked
package org.didbon.web;

import org.jspecify.annotations.NullMarked;
