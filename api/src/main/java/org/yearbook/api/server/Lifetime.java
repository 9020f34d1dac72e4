package org.yearbook.api.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a command opened; closed in reverse order when the command ends or the program is told to
 * stop (SIGTERM, Ctrl-C). A stop waits for the step that is under way, so that nothing is left
 * behind half opened.
 */
public final class Lifetime implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Lifetime.class);
  private static final int STEP_AWAITED_SECONDS = 60;

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final ReentrantLock step = new ReentrantLock();
  private final CountDownLatch stop = new CountDownLatch(1);

  public static Lifetime untilStopped() {
    Lifetime lifetime = new Lifetime();
    Runtime.getRuntime().addShutdownHook(new Thread(lifetime::close, "stop"));
    return lifetime;
  }

  /** Does one step whose result is to be closed at the end. */
  public <T extends AutoCloseable> T open(Supplier<T> opening) {
    step.lock();
    try {
      refuseWhenStopped();
      T result = opening.get();
      opened.push(result);
      return result;
    } finally {
      step.unlock();
    }
  }

  /** Does one step that leaves nothing to close. */
  public void run(Runnable work) {
    step.lock();
    try {
      refuseWhenStopped();
      work.run();
    } finally {
      step.unlock();
    }
  }

  /** Waits for the stop; false when there was none within a second. */
  public boolean isStoppedWithinASecond() {
    try {
      return stop.await(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public void close() {
    stop.countDown();
    boolean alone = awaitStep();
    try {
      while (!opened.isEmpty()) {
        closeOne(opened.pop());
      }
    } finally {
      if (alone) {
        step.unlock();
      }
    }
  }

  private boolean awaitStep() {
    try {
      return step.tryLock(STEP_AWAITED_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void refuseWhenStopped() {
    if (stop.getCount() == 0) {
      throw new OperatorProblem("Stopped.");
    }
  }

  private static void closeOne(AutoCloseable each) {
    try {
      each.close();
    } catch (Exception e) {
      LOG.error("Not closed: {}", each, e);
    }
  }
}
