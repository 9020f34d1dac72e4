package org.yearbook.persistence.edition.file;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.subject.SubjectKind;

/** The files of an edition's folder, in the order in which they are read and hashed. */
public enum EditionFile {
  EDITION("edition.yaml"),
  SECTIONS("sections.csv"),
  CITATIONS("citations.csv"),
  PASSAGES("passages.csv"),
  UNITS("units.csv"),
  METRICS("metrics.csv"),
  FACILITIES("facilities.yaml", SubjectKind.FACILITY),
  PROGRAMMES("programmes.yaml", SubjectKind.PROGRAMME),
  ORGANIZATIONS("organizations.yaml", SubjectKind.ORGANIZATION),
  PEOPLE("people.yaml", SubjectKind.PERSON),
  PUBLICATIONS("publications.yaml", SubjectKind.PUBLICATION),
  JOURNALS("journals.yaml", SubjectKind.JOURNAL),
  DATA_REPOSITORIES("data-repositories.yaml", SubjectKind.DATA_REPOSITORY),
  GRANT_TYPES("grant-types.yaml", SubjectKind.GRANT_TYPE),
  INDUSTRIES("industries.yaml", SubjectKind.INDUSTRY),
  POLICIES("policies.yaml", SubjectKind.POLICY),
  TALENT_PLATFORMS("talent-platforms.yaml", SubjectKind.TALENT_PLATFORM),
  PLACES("places.yaml", SubjectKind.PLACE),
  PARTICIPATIONS("participations.csv"),
  EVENTS("events.csv"),
  OBSERVATIONS("observations.csv"),
  DERIVATIONS("derivations.csv"),
  LISTS("lists.yaml"),
  VALIDATIONS("validations.yaml"),
  GLOSSARY("glossary.csv");

  private final String fileName;
  private final @Nullable SubjectKind subjects;

  EditionFile(String fileName) {
    this(fileName, null);
  }

  EditionFile(String fileName, @Nullable SubjectKind subjects) {
    this.fileName = fileName;
    this.subjects = subjects;
  }

  public String fileName() {
    return fileName;
  }

  /** The kind of the subjects that the file lists; null for a file of other things. */
  public @Nullable SubjectKind subjects() {
    return subjects;
  }

  /** The files that list subjects. */
  static Set<EditionFile> ofSubjects() {
    return Arrays.stream(values())
        .filter(file -> file.subjects != null)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(EditionFile.class)));
  }

  /** Whether an edition can't be without it; any other file that is missing says nothing. */
  public boolean isNeeded() {
    return switch (this) {
      case EDITION, SECTIONS, CITATIONS, UNITS, METRICS, OBSERVATIONS -> true;
      default -> false;
    };
  }
}
