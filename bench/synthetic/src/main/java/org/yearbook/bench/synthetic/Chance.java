package org.yearbook.bench.synthetic;

/**
 * Numbers that look random and follow from a seed and a few coordinates alone, so that any row can
 * be made without the rows before it. The mixing is that of SplitMix64.
 */
final class Chance {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  private Chance(long state) {
    this.state = state;
  }

  /** The numbers at a place. */
  static Chance at(long seed, long... coordinates) {
    long state = mixed(seed + STEP);
    for (long coordinate : coordinates) {
      state = mixed(state + STEP * (coordinate + 1));
    }
    return new Chance(state);
  }

  /** The next whole number from 0 to less than the bound, which is at least 1. */
  int below(int bound) {
    return (int) Math.floorMod(next(), (long) bound);
  }

  /** The next number from 0 to less than 1. */
  double fraction() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  private long next() {
    state += STEP;
    return mixed(state);
  }

  private static long mixed(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
