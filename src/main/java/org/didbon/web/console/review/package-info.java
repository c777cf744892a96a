/**
 * What people change and how that is watched over: lists of words, histories as differences, the
 * audit, changes that wait for a second yes, and words suggested for a rule. All is asked of and
 * done by {@code rule.RuleBook}, as in chats.
 */
@NullMarked
package org.didbon.web.console.review;

import org.jspecify.annotations.NullMarked;
