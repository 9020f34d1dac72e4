package org.yearbook.persistence.archive;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Predicate;

/**
 * Which statements stay prepared, under a name, on a connection. PostgreSQL keeps the plan of such
 * a statement as long as the connection lives, so a name is given to what comes again, is short
 * enough, and finds room. All else is prepared without a name, and forgotten with the next.
 */
final class NamedStatements {
  /** In characters; the plan of a longer statement costs more to keep than to make again. */
  static final int LONGEST = 16_000;

  /** In characters, of all statements that have a name on one connection. */
  static final int ROOM = 500_000;

  /** More than there is room for, so that the client never takes a name back by itself. */
  static final int MOST = 2_000;

  /** Texts that were sent before; which of them stay is a matter of how often they come. */
  private final Cache<String, Boolean> known =
      Caffeine.newBuilder()
          .maximumWeight(ROOM)
          .weigher((String sql, Boolean there) -> sql.length())
          .build();

  /**
   * Decides for a new connection, which alone asks it, each time that it prepares a statement: true
   * gives a name until the connection ends.
   */
  Predicate<String> ofConnection() {
    return new Room();
  }

  private boolean comesAgain(String sql) {
    return known.asMap().putIfAbsent(sql, Boolean.TRUE) != null;
  }

  private final class Room implements Predicate<String> {
    private int left = ROOM;

    @Override
    public boolean test(String sql) {
      if (sql.length() > Math.min(LONGEST, left) || !comesAgain(sql)) {
        return false;
      }
      left -= sql.length();
      return true;
    }
  }
}
