package org.yearbook.api.oracle;

import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.Edition;
import org.yearbook.domain.question.NodeId;

/**
 * One object of the edition.
 *
 * @param type its type in the contract
 * @param number its place in the natural order of its kind, from 1; the last value of cursors
 * @param key its natural key
 * @param of what the edition says of it
 * @param owner the row that it hangs on, such as the subject of a name, or null
 * @param edition the row of the edition that says so
 */
record Row<T>(
    String type,
    long number,
    String key,
    T of,
    @Nullable Row<?> owner,
    @Nullable Row<Edition> edition) {
  String id() {
    return NodeId.encode(type, key);
  }

  Row<T> withNumber(long another) {
    return new Row<>(type, another, key, of, owner, edition);
  }
}
