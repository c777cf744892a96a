/**
 * What is watched and by whom: rules, actors, feeds and staff, each change shown before it is
 * saved. Imports command and the stages; the other rooms are nothing to it.
 */
@NullMarked
package org.didbon.command.edit;

import org.jspecify.annotations.NullMarked;
