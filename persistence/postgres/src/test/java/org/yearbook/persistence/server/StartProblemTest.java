package org.yearbook.persistence.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartProblemTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DISK_FULL    | FATAL:  could not write lock file \"postmaster.pid\": No space left on device",
        "DISK_FULL    | java.nio.file.FileSystemException: /d/x: Disk quota exceeded",
        "READ_ONLY    | could not create lock file: Read-only file system",
        "LIBRARY_MISSING | postgres: error while loading shared libraries: libssl.so.3: cannot open shared object file: No such file",
        "LIBRARY_MISSING | /lib/libc.so.6: version `GLIBC_2.34' not found",
        "WRONG_OWNER  | FATAL:  data directory \"/d\" has wrong ownership",
        "WRONG_MODE   | FATAL:  data directory \"/d\" has invalid permissions",
        "NOT_PERMITTED | FATAL:  could not open file \"global/pg_control\": Permission denied",
        "NOT_PERMITTED | java.nio.file.AccessDeniedException: /d/lock",
        "OTHER_VERSION | FATAL:  database files are incompatible with server",
        "SETTING      | FATAL:  configuration file \"/d/postgresql.conf\" contains errors",
        "MEMORY       | FATAL:  could not map anonymous shared memory: Cannot allocate memory",
        "MEMORY       | java.lang.OutOfMemoryError: unable to create native thread",
        "TOO_MANY_FILES | java.io.IOException: Cannot run program: error=24, Too many open files",
        "DISK_BROKEN  | PANIC:  could not read file \"pg_wal/1\": Input/output error",
        "PROGRAM_MISSING | java.io.IOException: Cannot run program \"/d/bin/pg_ctl\": error=2, No such file or directory",
        "DAMAGED      | PANIC:  could not locate a valid checkpoint record at 0/1",
        "DAMAGED      | FATAL:  \"/d\" is not a valid data directory",
        "RUNS_ALREADY | FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use",
        "UNKNOWN      | something never heard of"
      })
  void theWordsOfPostgresqlAreUnderstood(StartProblem problem, String words) {
    assertThat(StartProblem.of(words)).isEqualTo(problem);
    assertThat(problem.told("PostgreSQL did not start in /d", words))
        .hasMessageStartingWith("PostgreSQL did not start in /d")
        .hasMessageEndingWith(words);
  }
}
