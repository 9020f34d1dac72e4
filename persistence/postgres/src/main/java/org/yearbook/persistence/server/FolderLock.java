package org.yearbook.persistence.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a data folder for one process; the operating system drops it when the process ends. */
final class FolderLock implements AutoCloseable {

  /**
   * The folders that this process keeps. They must not be opened a second time: closing any channel
   * of a file drops all locks that the process has on it (fcntl, POSIX.1).
   */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Keeps the folder, given by its real path. */
  static FolderLock take(Path folder) throws IOException {
    String self = Long.toString(ProcessHandle.current().pid());
    if (!OWN.add(folder)) {
      throw inUse(folder, self);
    }
    try {
      FileChannel channel =
          FileChannel.open(
              file(folder),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        String owner = read(channel);
        channel.close();
        throw inUse(folder, owner);
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(self.getBytes(StandardCharsets.US_ASCII)), 0);
      return new FolderLock(folder, channel);
    } catch (IOException | RuntimeException e) {
      OWN.remove(folder);
      throw e;
    }
  }

  /** Whether some process keeps the folder, given by its real path. */
  static boolean isTaken(Path folder) throws IOException {
    if (OWN.contains(folder)) {
      return true;
    }
    if (!Files.exists(file(folder))) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file(folder), StandardOpenOption.WRITE)) {
      return channel.tryLock() == null;
    }
  }

  @Override
  public void close() throws IOException {
    if (OWN.remove(folder)) {
      channel.close();
    }
  }

  private static Path file(Path folder) {
    return folder.resolve("lock");
  }

  private static DatabaseUnavailableException inUse(Path folder, String owner) {
    return new DatabaseUnavailableException(
        "The data folder %s is in use by %s. Stop it first, or choose another folder."
            .formatted(folder, owner.isEmpty() ? "another process" : "process " + owner));
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(32);
    channel.read(buffer, 0);
    return StandardCharsets.US_ASCII.decode(buffer.flip()).toString().strip();
  }
}
