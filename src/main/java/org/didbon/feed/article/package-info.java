/**
 * The text of the article that a page of an outlet holds, without what stands around it; nothing of
 * a page that holds none (a wall, a list of links, an error). The pages are read as browsers build
 * them and never changed: what is not the article is only passed over, so that all is linear in the
 * length of a page. Which words outlets use for what stands in {@code class-words.txt} and {@code
 * page-phrases.txt}. Pure; who fetches the page is {@code feed.ArticleText}.
 */
@NullMarked
package org.didbon.feed.article;

import org.jspecify.annotations.NullMarked;
