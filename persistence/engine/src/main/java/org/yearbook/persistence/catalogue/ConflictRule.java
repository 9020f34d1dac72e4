package org.yearbook.persistence.catalogue;

import org.yearbook.persistence.sql.Expression;

/**
 * How it is told that figures of a group must not be put together.
 *
 * @param condition on the rows of the group, of cheap aggregates: it holds whenever there is a
 *     conflict
 * @param culprits a text that names what does not go together; NULL where a closer look finds that
 *     there is no conflict. Later conflicts are not looked for then, so only the last one may do so
 */
public record ConflictRule(Expression condition, Expression culprits) {}
