package org.yearbook.api.cli;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flag that all commands with a database share. */
final class DatabaseOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of the embedded PostgreSQL; kept between runs.")
  @Nullable String data;

  Map<String, String> flags() {
    Map<String, String> flags = new HashMap<>();
    if (data != null) {
      flags.put("--data", data);
    }
    return flags;
  }
}
