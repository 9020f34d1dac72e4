package org.yearbook.api.cli;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.yearbook.api.server.OperatorProblem;

/** The log in a file that turns over, so that it and those before it are bounded in all. */
final class LogFile {

  static final long MOST_BYTES = 10L << 20;
  static final int FORMER_FILES = 4;

  private LogFile() {}

  /**
   * Writes there from now on, and no longer to standard error.
   *
   * @throws OperatorProblem when that can't be written
   */
  static void use(Path file, long mostBytes) {
    if (!canBeWritten(file)) {
      throw new OperatorProblem(
          "YEARBOOK_LOG_FILE: the file %s can't be written. Give one without %% whose folder you may write."
              .formatted(file));
    }
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    RollingFileAppender<ILoggingEvent> appender =
        appender(root.getLoggerContext(), pattern(root), file, mostBytes);
    root.detachAndStopAllAppenders();
    root.addAppender(appender);
  }

  private static boolean canBeWritten(Path file) {
    if (file.toString().contains("%")) {
      return false;
    }
    return Files.exists(file)
        ? Files.isRegularFile(file) && Files.isWritable(file)
        : Files.isWritable(file.toAbsolutePath().normalize().getParent());
  }

  /** Lines are as they were on standard error. */
  private static String pattern(Logger root) {
    for (var all = root.iteratorForAppenders(); all.hasNext(); ) {
      if (all.next() instanceof OutputStreamAppender<ILoggingEvent> former
          && former.getEncoder() instanceof PatternLayoutEncoder encoder) {
        return encoder.getPattern();
      }
    }
    throw new IllegalStateException("logback.xml has no appender with a pattern");
  }

  private static RollingFileAppender<ILoggingEvent> appender(
      LoggerContext context, String pattern, Path file, long mostBytes) {
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    appender.setName("file");
    appender.setFile(file.toString());

    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(pattern);
    encoder.start();
    appender.setEncoder(encoder);

    FixedWindowRollingPolicy former = new FixedWindowRollingPolicy();
    former.setContext(context);
    former.setParent(appender);
    former.setFileNamePattern(file + ".%i");
    former.setMaxIndex(FORMER_FILES);
    former.start();
    appender.setRollingPolicy(former);

    SizeBasedTriggeringPolicy<ILoggingEvent> whenLong = new SizeBasedTriggeringPolicy<>();
    whenLong.setContext(context);
    whenLong.setMaxFileSize(new FileSize(mostBytes));
    whenLong.setCheckIncrement(Duration.buildByMilliseconds(0));
    whenLong.start();
    appender.setTriggeringPolicy(whenLong);
    appender.start();
    return appender;
  }
}
