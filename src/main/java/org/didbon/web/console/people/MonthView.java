package org.didbon.web.console.people;

import org.didbon.web.console.CardMonth;

/** A month of one person. */
public record MonthView(String id, String name, CardMonth month) {}
