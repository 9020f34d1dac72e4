package org.yearbook.persistence.catalogue;

/**
 * A key that rows can be ordered by.
 *
 * @param sql the expression
 * @param type what it holds, to read a cursor back
 * @param nullable whether it may be NULL
 */
public record OrderColumn(String sql, OrderType type, boolean nullable) {}
