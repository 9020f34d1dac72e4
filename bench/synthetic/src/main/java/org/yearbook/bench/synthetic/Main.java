package org.yearbook.bench.synthetic;

/** Starts {@code bench/generate}. */
public final class Main {
  private Main() {}

  /** Ends with the status of the command: 0 done, 1 not done, 2 refused or not understood. */
  public static void main(String[] arguments) {
    System.exit(GenerateCommand.telling(System.out::println).execute(arguments));
  }
}
