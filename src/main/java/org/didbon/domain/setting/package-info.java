/**
 * What a setting is: each stage keeps its own in one {@link
 * org.didbon.domain.setting.SettingTable}, a line each, from which the file is read, checked,
 * written and explained. Knows no format of files: reading one is {@code config}'s. Imports the JDK
 * and {@code domain}.
 */
@NullMarked
package org.didbon.domain.setting;

import org.jspecify.annotations.NullMarked;
