package org.yearbook.persistence.server;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The passwords of an embedded server's roles, each in a file of its own that only its owner can
 * read.
 *
 * @param superuser of the role that may do everything
 * @param writer of the role that owns the tables
 * @param reader of the role that questions are read by
 */
record Passwords(String superuser, String writer, String reader) {

  /** Reads them from the data folder; makes those that are not there, or were lost. */
  static Passwords readOrCreate(Path folder) throws IOException {
    return new Passwords(
        Secret.readOrCreate(folder, "password"),
        Secret.readOrCreate(folder, "password-writer"),
        Secret.readOrCreate(folder, "password-reader"));
  }
}
