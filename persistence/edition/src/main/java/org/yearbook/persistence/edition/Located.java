package org.yearbook.persistence.edition;

/**
 * A value and the record of a file that it was made of.
 *
 * @param <T> what was made
 */
record Located<T>(T value, Fields fields) {}
