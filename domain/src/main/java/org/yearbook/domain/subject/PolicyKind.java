package org.yearbook.domain.subject;

/** What sort of policy document it is. */
public enum PolicyKind {
  PLAN,
  AGREEMENT,
  OPINIONS,
  NOTICE,
  SERVICE
}
