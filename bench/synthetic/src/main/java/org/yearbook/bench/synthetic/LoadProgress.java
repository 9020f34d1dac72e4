package org.yearbook.bench.synthetic;

import java.util.function.Consumer;

/** Tells how far the loading of observations has come, and when it will be done. */
final class LoadProgress {
  private final long all;
  private final Consumer<String> told;
  private final long began = System.nanoTime();
  private long loaded;

  LoadProgress(long all, Consumer<String> told) {
    this.all = all;
    this.told = told;
  }

  void loaded(long more) {
    loaded += more;
    double seconds = Math.max(System.nanoTime() - began, 1) / 1e9;
    double perSecond = loaded / seconds;
    told.accept(
        "%s of %s observations (%d %%), %s a second, %s s left"
            .formatted(
                CatalogueSize.grouped(loaded),
                CatalogueSize.grouped(all),
                100 * loaded / all,
                CatalogueSize.grouped(Math.round(perSecond)),
                CatalogueSize.grouped((long) Math.ceil((all - loaded) / perSecond))));
  }
}
