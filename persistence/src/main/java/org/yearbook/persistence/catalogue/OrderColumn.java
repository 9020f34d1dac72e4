package org.yearbook.persistence.catalogue;

/**
 * A key that rows can be ordered by.
 *
 * @param sql the expression
 * @param type its SQL type, to read a cursor back
 * @param nullable whether it may be NULL
 */
public record OrderColumn(String sql, String type, boolean nullable) {}
