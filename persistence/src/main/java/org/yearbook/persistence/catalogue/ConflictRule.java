package org.yearbook.persistence.catalogue;

/**
 * How it is told that figures of a group must not be put together.
 *
 * @param condition the SQL template of a condition on the rows of the group
 * @param culprits the SQL template of a text that names what does not go together
 */
public record ConflictRule(String condition, String culprits) {}
