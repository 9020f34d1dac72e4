package org.yearbook.persistence.edition;

/** The files of an edition's folder, in the order in which they are read and hashed. */
enum EditionFile {
  EDITION("edition.yaml"),
  SECTIONS("sections.csv"),
  CITATIONS("citations.csv"),
  UNITS("units.csv"),
  METRICS("metrics.csv"),
  FACILITIES("facilities.yaml"),
  OBSERVATIONS("observations.csv");

  private final String fileName;

  EditionFile(String fileName) {
    this.fileName = fileName;
  }

  String fileName() {
    return fileName;
  }
}
