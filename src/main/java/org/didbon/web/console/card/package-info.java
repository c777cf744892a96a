/** The page of a person for readers: opened by a signed link of a chat, without sign-in. */
@NullMarked
package org.didbon.web.console.card;

import org.jspecify.annotations.NullMarked;
