package org.didbon.feed;

/** Whether the page of a report is there. */
public enum PageState {
  THERE,
  /** Its server says that there is no such page, or no more. */
  MISSING,
  /** Its server says something else, or does not want robots there. */
  UNKNOWN,
  /** Its server does not answer. */
  SILENT
}
