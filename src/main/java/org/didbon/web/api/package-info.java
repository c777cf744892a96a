/**
 * What programs ask and change over HTTP, {@code /api/v1}: the same parts as the commands of the
 * chats and the pages of the console, asked as JSON. A token says who asks, never a cookie, so no
 * page of another site can ask in somebody's name; what he may is asked anew at each request. Each
 * path stands in {@code openapi.json}, which a test holds against the routes. The server that it
 * runs in is {@link org.didbon.web.HealthServer}, what it shares with the pages {@link
 * org.didbon.web.console.WebRoutes}.
 */
@NullMarked
package org.didbon.web.api;

import org.jspecify.annotations.NullMarked;
