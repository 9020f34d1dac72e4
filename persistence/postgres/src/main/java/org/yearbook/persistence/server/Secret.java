package org.yearbook.persistence.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** A generated password in a file that only its owner can read. */
final class Secret {

  private static final int BYTES = 24;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,128}");

  private Secret() {}

  /** Takes what is no password, as a loss of power may leave it, for none. */
  static String readOrCreate(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    String known = Files.exists(file) ? read(file) : "";
    if (FORM.matcher(known).matches()) {
      return known;
    }
    String made = generate();
    Path unfinished = folder.resolve(name + ".unfinished");
    Files.deleteIfExists(unfinished);
    write(unfinished, made);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    Folders.force(folder);
    return made;
  }

  static void write(Path file, String secret) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap((secret + "\n").getBytes(StandardCharsets.US_ASCII)));
      channel.force(true);
    }
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
  }

  private static String generate() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
