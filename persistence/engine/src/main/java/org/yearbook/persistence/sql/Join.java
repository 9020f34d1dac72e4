package org.yearbook.persistence.sql;

/**
 * A row that is joined to others where an expression needs it.
 *
 * @param root the alias of the row that it hangs on in the end, which is selected from
 * @param clause the whole clause; what it needs itself is joined before it
 */
public record Join(String root, Sql clause) {}
