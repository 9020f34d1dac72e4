package org.yearbook.persistence.catalogue;

/**
 * What rows can be put into groups by.
 *
 * @param name the name of the column of a group
 * @param type its SQL type
 * @param sql the SQL template of it in the rows
 */
public record GroupColumn(String name, String type, String sql) {}
