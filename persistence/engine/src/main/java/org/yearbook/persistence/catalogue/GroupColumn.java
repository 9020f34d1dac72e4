package org.yearbook.persistence.catalogue;

import org.yearbook.persistence.sql.Expression;

/**
 * What rows can be put into groups by.
 *
 * @param name the name of the column of a group
 * @param type its SQL type
 * @param value what it is in the rows
 */
public record GroupColumn(String name, String type, Expression value) {}
