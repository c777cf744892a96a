/**
 * Pictures that say at a glance what a sentence says slowly: how often somebody is in the news.
 * Made for a phone, light and dark, with a font of our own, so that Tajik and Kazakh letters are
 * there on every machine. Imports the JDK and the chart library only.
 */
@NullMarked
package org.didbon.chart;

import org.jspecify.annotations.NullMarked;
