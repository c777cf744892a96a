/**
 * How a rule is doing: what each part of its query brought, and which words would better it. It
 * looks at past reports and at what readers called not relevant; it changes nothing, and counts
 * readers without knowing them. Imports rule, and what that stands on.
 */
@NullMarked
package org.didbon.rule.review;

import org.jspecify.annotations.NullMarked;
