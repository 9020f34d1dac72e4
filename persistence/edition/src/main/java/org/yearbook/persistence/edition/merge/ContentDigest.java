package org.yearbook.persistence.edition.merge;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.yearbook.domain.document.Sha256;
import org.yearbook.persistence.edition.file.EditionFile;

/** The digest by which a repeated import is told from a new one. */
public final class ContentDigest {
  private ContentDigest() {}

  /** Over name, length and bytes of each file, in their order. */
  public static Sha256 of(Map<EditionFile, byte[]> bytes) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (EditionFile file : EditionFile.values()) {
      byte[] content = bytes.getOrDefault(file, new byte[0]);
      String head = "%s %d\n".formatted(file.fileName(), content.length);
      all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
      all.writeBytes(content);
    }
    return Sha256.of(all.toByteArray());
  }
}
