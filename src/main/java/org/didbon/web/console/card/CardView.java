package org.didbon.web.console.card;

import org.didbon.web.console.CardFace;
import org.didbon.web.console.CardMonth;

/**
 * The page of a person.
 *
 * @param path of the page, with what lets readers in; a month may follow
 * @param until when the link works, in words
 */
public record CardView(CardFace face, CardMonth month, String path, String until) {}
