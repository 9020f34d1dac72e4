package org.yearbook.api.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves out test classes, those in another module's test jar too, and the tools of bench. */
final class ShippedClasses implements ImportOption {

  private static final ImportOption WITHOUT_TEST_FOLDERS = new DoNotIncludeTests();

  @Override
  public boolean includes(Location location) {
    return WITHOUT_TEST_FOLDERS.includes(location)
        && !location.contains("-tests.jar")
        && !location.contains("/org/yearbook/bench/");
  }
}
