package org.yearbook.persistence.catalogue;

import static org.yearbook.persistence.sql.Sql.sql;

import org.yearbook.persistence.sql.Expression;

/** What a column yields, and so how it is written. */
public enum ValueKind {
  /** Any text. */
  TEXT,
  /** A text of letters, digits and underscores, which needs no escapes: a choice of an enum. */
  TOKEN,
  /** A whole number of up to 64 bits. */
  INTEGER,
  BOOLEAN,
  /** A numeric cast to text, written in quotes. */
  DECIMAL,
  /** A numeric cast to text, written without quotes. */
  NUMBER,
  DATE,
  /** A timestamp with time zone. */
  DATE_TIME,
  /** An array of what a figure is put into words from, see {@code LeafWriter}. */
  FIGURE,
  /** An array of texts. */
  TEXT_LIST,
  /** An array of tokens. */
  TOKEN_LIST,
  /** A natural key, written as a node id. */
  NODE_ID,
  /** A type, a colon and a natural key, written as a node id. */
  TYPED_NODE_ID;

  /** How a column of the table yields such a value. */
  Expression of(String column) {
    return this == DECIMAL || this == NUMBER
        ? row -> sql("%s::text", row.column(column))
        : Expression.column(column);
  }
}
