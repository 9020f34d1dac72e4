package org.yearbook.persistence.edition.file;

/**
 * A value and the record of a file that it was made of.
 *
 * @param <T> what was made
 */
public record Located<T>(T value, Fields fields) {}
