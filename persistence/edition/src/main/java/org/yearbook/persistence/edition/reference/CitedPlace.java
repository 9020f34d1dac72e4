package org.yearbook.persistence.edition.reference;

/**
 * Where in a work the cited words stand.
 *
 * @param section the number of the section as printed, or else its path
 * @param text the section, its heading and the line in one language, with {@link References#LINE}
 */
public record CitedPlace(String section, String text) {}
