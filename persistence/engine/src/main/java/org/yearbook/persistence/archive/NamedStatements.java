package org.yearbook.persistence.archive;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Which statements stay prepared, under a name, on a connection. PostgreSQL keeps the plan of such
 * a statement as long as the connection lives, at some eighty bytes for each character, so a name
 * is given to what comes often, is short enough, and finds room. All else is prepared without a
 * name, and forgotten with the next: decision 0022.
 */
final class NamedStatements {
  /** In characters; the plan of a longer statement costs more to keep than to make again. */
  static final int LONGEST = 16_000;

  /** In characters, of all statements that have a name on one connection. */
  static final int ROOM = 100_000;

  /** More than there is room for, so that the client never takes a name back by itself. */
  static final int MOST = 2_000;

  /** How many times a statement comes, among so many that have no name yet, before it gets one. */
  static final int OFTEN = 8;

  static final int AMONG = 1_000;

  /** By the hash code of its text: two that share one get their names too soon, and no harm. */
  private final Map<Integer, Integer> times = new ConcurrentHashMap<>();

  private final AtomicInteger all = new AtomicInteger();

  /**
   * Decides for a new connection, which alone asks it, each time that it prepares a statement: true
   * gives a name until the connection ends.
   */
  Predicate<String> ofConnection() {
    return new Room();
  }

  private boolean comesOften(String sql) {
    if (all.incrementAndGet() % AMONG == 0) {
      times.clear();
    }
    return times.merge(sql.hashCode(), 1, Integer::sum) >= OFTEN;
  }

  private final class Room implements Predicate<String> {
    private int left = ROOM;

    @Override
    public boolean test(String sql) {
      if (sql.length() > Math.min(LONGEST, left) || !comesOften(sql)) {
        return false;
      }
      left -= sql.length();
      return true;
    }
  }
}
