/**
 * Reads the configuration folder and the environment into the settings each stage asked for, and
 * lists every fault at once with its file, line and remedy. What may be set stands in the tables of
 * the stages ({@code domain.setting.SettingTable}); {@code Settings} lists them. Sees every package
 * below it. Nothing here prints.
 */
@NullMarked
package org.didbon.config;

import org.jspecify.annotations.NullMarked;
