package org.yearbook.domain.answer;

import java.time.LocalDate;

/**
 * Where an answer writes itself: value by value, front to back, in the shape of the question. What
 * a format makes of it is its own affair; none has to read what another wrote. Not for several
 * threads at once.
 */
public interface AnswerSink {
  /** Begins an object; its fields follow, each a key and a value. */
  void beginObject();

  void endObject();

  /** Begins a list; its elements follow. */
  void beginList();

  void endList();

  /** Stands between two fields of an object, and between two elements of a list. */
  void next();

  /** The key of the value that follows. */
  void key(ResponseKey key);

  /** Any text. */
  void text(String text);

  /** A text of ASCII that needs no escapes in any format: an enum value, an id, a decimal. */
  void token(String ascii);

  /** A number as its digits say it, whole or with a point. */
  void digits(String number);

  void integer(long number);

  void truth(boolean value);

  /** A day of the years 0 to 9999. */
  void day(LocalDate day);

  /** What stands ready as JSON: a description of the schema, which no other format is asked for. */
  default void json(byte[] ready) {
    throw new IllegalStateException("Only JSON holds a description of the schema.");
  }

  /** A value that is missing. */
  void nothing();

  /** Where the writing is, for {@link #backTo}. */
  int mark();

  /** Takes back what was written since a mark, so that something else can stand there. */
  void backTo(int mark);
}
