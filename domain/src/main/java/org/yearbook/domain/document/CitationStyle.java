package org.yearbook.domain.document;

/** A form in which a reference is written down, for readers or for programs. */
public enum CitationStyle {
  /** GB/T 7714-2015, the Chinese national standard for references: one entry of the list. */
  GB_T_7714,
  /**
   * APA, 7th edition, in two lines: the entry of the list, and the citation in the text that names
   * the place, which APA keeps out of the list.
   */
  APA,
  /** A {@code @techreport} of BibTeX, in UTF-8. */
  BIBTEX,
  /** A record {@code RPRT} of RIS, in UTF-8, with CR LF after each line as the format asks. */
  RIS,
  /** An array of one item of CSL-JSON, as Zotero, pandoc and citeproc read it. */
  CSL_JSON
}
