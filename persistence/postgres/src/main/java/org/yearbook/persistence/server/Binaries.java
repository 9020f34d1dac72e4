package org.yearbook.persistence.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once per version.
 *
 * @param folder holds bin, lib and share
 * @param version of PostgreSQL as it prints it, such as 18.6
 */
record Binaries(Path folder, String version) {

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  /** Unpacks into the folder unless that is done already; a kill in between leaves no half. */
  static Binaries unpackedIn(Path parent, Consumer<String> progress) throws IOException {
    String platform = platform();
    String packaged = packagedVersion();
    String version = packaged.replaceFirst("^(\\d+\\.\\d+)\\.\\d+$", "$1");
    Path folder = parent.resolve(packaged + "-" + platform);
    if (!isWhole(folder)) {
      progress.accept("Unpacking PostgreSQL " + version + " (once)");
      Files.createDirectories(parent);
      Folders.deleteChildren(parent);
      Path making = Files.createDirectory(parent.resolve("unfinished"));
      unpack("/postgres-" + platform + ".txz", making);
      Files.setPosixFilePermissions(making, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.move(making, folder, StandardCopyOption.ATOMIC_MOVE);
      Folders.force(parent);
    }
    return new Binaries(folder, version);
  }

  /**
   * Whether the programs that Yearbook calls are there, and not empty as a loss of power leaves
   * files.
   */
  private static boolean isWhole(Path folder) throws IOException {
    Binaries binaries = new Binaries(folder, "");
    for (String name : List.of("initdb", "pg_ctl", "postgres")) {
      if (!Files.isExecutable(binaries.program(name)) || Files.size(binaries.program(name)) == 0) {
        return false;
      }
    }
    return true;
  }

  private static void unpack(String archive, Path into) throws IOException {
    InputStream resource = Binaries.class.getResourceAsStream(archive);
    if (resource == null) {
      throw new DatabaseUnavailableException(
          "This build carries no PostgreSQL for "
              + platform()
              + ". Build Yearbook on this kind of machine, or give it a running server with"
              + " YEARBOOK_DATABASE_URI.");
    }
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(resource, 1 << 16)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpackEntry(tar, entry, into);
      }
    }
  }

  private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
      throws IOException {
    Path target = into.resolve(entry.getName()).normalize();
    if (!target.startsWith(into)) {
      throw new IOException("The archive leaves its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(target, into.resolve(entry.getLinkName()));
    } else {
      try (FileChannel file =
          FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        tar.transferTo(Channels.newOutputStream(file));
        file.force(false);
      }
      boolean runs = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static String packagedVersion() throws IOException {
    try (InputStream stream = Binaries.class.getResourceAsStream("binaries.properties")) {
      Properties properties = new Properties();
      properties.load(stream);
      return properties.getProperty("version");
    }
  }

  private static String platform() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String systemWord = system.startsWith("mac") ? "darwin" : system.replace(' ', '_');
    return switch (machine) {
      case "amd64", "x86_64" -> systemWord + "-x86_64";
      case "aarch64", "arm64" -> systemWord + "-arm_64";
      default -> systemWord + "-" + machine;
    };
  }
}
