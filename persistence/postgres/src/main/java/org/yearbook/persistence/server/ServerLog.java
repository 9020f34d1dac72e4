package org.yearbook.persistence.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** What PostgreSQL says, in a file to which it appends, and the former one beside it. */
record ServerLog(Path file) {

  /** A longer one is turned over, so that both come to little more than twice as much. */
  static final long MOST_BYTES = 10L << 20;

  private static final int MOST_BYTES_READ = 64 << 10;

  void prepare(ServerAccount account) throws IOException {
    turnOver();
    if (!Files.exists(file)) {
      Files.createFile(file);
      Folders.setMode(file, "rw-------");
      account.own(file);
    }
  }

  /**
   * Puts a log that has become too long aside, also under a running server, who keeps the file open
   * and appends to it: what it says is copied, then the file emptied. Where there is no room for a
   * copy there is none.
   */
  void turnOver() throws IOException {
    if (!Files.exists(file) || size() <= MOST_BYTES) {
      return;
    }
    try {
      keepEnd();
    } finally {
      FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
          .close();
    }
  }

  /** The end of a log that has become far too long between two looks is enough. */
  private void keepEnd() throws IOException {
    Path former = file.resolveSibling(file.getFileName() + ".old");
    Files.deleteIfExists(former);
    Path unfinished = Files.createTempFile(file.getParent(), "log", ".unfinished");
    try (FileChannel all = FileChannel.open(file, StandardOpenOption.READ);
        FileChannel end = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      all.transferTo(Math.max(0, all.size() - MOST_BYTES), MOST_BYTES, end);
      Files.move(unfinished, former, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  long size() throws IOException {
    return Files.size(file);
  }

  /** What was said since the log was so long, at most as much as anybody reads. */
  String from(long position) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        InputStream stream = Channels.newInputStream(channel.position(position))) {
      return new String(stream.readNBytes(MOST_BYTES_READ), StandardCharsets.UTF_8).strip();
    }
  }
}
