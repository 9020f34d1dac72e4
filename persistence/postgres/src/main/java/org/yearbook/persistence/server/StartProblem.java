package org.yearbook.persistence.server;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why PostgreSQL does not start, as its words or those of the operating system tell; the first that
 * fits.
 */
enum StartProblem {
  DISK_FULL(
      "no space left on device|disk quota exceeded",
      "no space is left on the disk",
      "Make room where the data folder lies."),
  READ_ONLY(
      "read-only file system",
      "the file system is read-only",
      "Mount it so that it can be written, or choose another folder with --data or YEARBOOK_DATA."),
  DISK_BROKEN(
      "input/output error",
      "the disk can't be read or written",
      "Look at the disk; when it is replaced, restore the data folder from a backup."),
  TOO_MANY_FILES(
      "too many open files",
      "too many files are open",
      "Raise the limit of open files (ulimit -n)."),
  LIBRARY_MISSING(
      "error while loading shared libraries|library not loaded|glibc_\\d",
      "a library of the operating system is missing or too old",
      "Install what PostgreSQL names, or give Yearbook a running server with YEARBOOK_DATABASE_URI."),
  WRONG_OWNER(
      "wrong ownership|must be owned by",
      "the database's files belong to another user",
      "Start Yearbook as the user who owns the data folder."),
  WRONG_MODE(
      "invalid permissions|group or world access",
      "others may read the database's files",
      "Take that right away: chmod -R go-rwx on the folder that PostgreSQL names."),
  NOT_PERMITTED(
      "permission denied|operation not permitted|accessdenied",
      "the data folder may not be read or written",
      "Give the data folder to the user who starts Yearbook (chown -R), or choose another with --data"
          + " or YEARBOOK_DATA."),
  OTHER_VERSION(
      "incompatible with server|was initialized by postgresql version",
      "the database's files are of another version of PostgreSQL",
      "Use the Yearbook that made them, or another folder with --data or YEARBOOK_DATA."),
  SETTING(
      "contains errors|invalid value for parameter|unrecognized configuration parameter"
          + "|syntax error in file|configuration file",
      "a setting in postgresql.conf or pg_hba.conf can't be",
      "Correct the line that PostgreSQL names."),
  MEMORY(
      "cannot allocate memory|out of memory|could not map anonymous shared memory"
          + "|could not create shared memory segment|could not create semaphores"
          + "|could not fork|unable to create native thread|resource temporarily unavailable",
      "the machine gives it too little memory or too few processes",
      "Free some, or lower shared_buffers in postgresql-18/postgresql.conf."),
  PROGRAM_MISSING(
      "cannot run program|command not found|is needed by pg_ctl|is needed by initdb",
      "one of its programs is missing",
      "Stop Yearbook, delete the folder binaries in the data folder, and start it again; unshare and"
          + " setpriv are in util-linux."),
  DAMAGED(
      "could not locate a valid checkpoint|checksum in control file|control file"
          + "|not a valid data directory|pg_version|could not open directory|could not open file"
          + "|could not read file|does not exist|no such file",
      "the database's files are damaged",
      "Restore the data folder from a backup, or choose another with --data or YEARBOOK_DATA."),
  RUNS_ALREADY(
      "shared memory block|postmaster.pid\" already exists",
      "an earlier PostgreSQL still runs on its files",
      "Wait for it to end, or end it."),
  UNKNOWN("", "the reason is in the server's log", "This is what was said:");

  private static final int LINES_TOLD = 8;

  private final Pattern signs;
  private final String reason;
  private final String wayOut;

  StartProblem(String signs, String reason, String wayOut) {
    this.signs = Pattern.compile(signs);
    this.reason = reason;
    this.wayOut = wayOut;
  }

  static StartProblem of(String said) {
    String lower = said.toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(problem -> problem.signs.matcher(lower).find())
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** Fit for whoever asks the server how it is: names no folder. */
  String reason() {
    return reason;
  }

  /**
   * For the operator: what is wrong, what to do, and the first lines of what was said.
   *
   * @param what did not work, such as "PostgreSQL did not start in /data"
   */
  DatabaseUnavailableException told(String what, String said) {
    String words =
        said.lines()
            .filter(line -> !line.isBlank())
            .limit(LINES_TOLD)
            .map(line -> "  " + line.strip())
            .collect(Collectors.joining("\n"));
    String because = this == UNKNOWN ? "." : ": " + reason + ".";
    return DatabaseUnavailableException.because(
        reason, "%s%s %s\n%s".formatted(what, because, wayOut, words).strip());
  }
}
