package org.yearbook.persistence.edition.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yearbook.domain.language.NearWord;
import org.yearbook.domain.subject.SubjectKind;
import org.yearbook.persistence.edition.file.EditionProblem.Code;

/** The keys that the files give to things, and the references to them from elsewhere. */
public final class Keys {
  /**
   * The key of the check that cumulative figures never fall from one edition to another. Every
   * edition has it that shares a series of them with another period; no file may give it.
   */
  public static final String ACROSS_EDITIONS = "monotone-cumulative";

  /** What has a key. */
  public enum Kind {
    SECTION("section", EditionFile.SECTIONS),
    CITATION("citation", EditionFile.CITATIONS),
    UNIT("unit", EditionFile.UNITS),
    METRIC("metric", EditionFile.METRICS),
    /** Subjects of all kinds together: their slugs are one set. */
    SUBJECT("subject", EditionFile.FACILITIES),
    FACILITY("facility", EditionFile.FACILITIES),
    /** The slug of its facility, a slash and its own. */
    FACILITY_SYSTEM("system", EditionFile.FACILITIES),
    PROGRAMME("programme", EditionFile.PROGRAMMES),
    ORGANIZATION("organization", EditionFile.ORGANIZATIONS),
    PERSON("person", EditionFile.PEOPLE),
    PUBLICATION("publication", EditionFile.PUBLICATIONS),
    JOURNAL("journal", EditionFile.JOURNALS),
    DATA_REPOSITORY("data repository", EditionFile.DATA_REPOSITORIES),
    GRANT_TYPE("type of grant", EditionFile.GRANT_TYPES),
    INDUSTRY("industry", EditionFile.INDUSTRIES),
    POLICY("policy", EditionFile.POLICIES),
    TALENT_PLATFORM("talent platform", EditionFile.TALENT_PLATFORMS),
    /** The slug of its platform, a slash and its own. */
    EXPERT_GROUP("expert group", EditionFile.TALENT_PLATFORMS),
    PLACE("place", EditionFile.PLACES),
    ACHIEVEMENT("achievement", EditionFile.FACILITIES),
    PARTICIPATION("participation", EditionFile.PARTICIPATIONS),
    EVENT("event", EditionFile.EVENTS),
    OBSERVATION("observation", EditionFile.OBSERVATIONS),
    LIST("list", EditionFile.LISTS),
    VALIDATION("validation", EditionFile.VALIDATIONS),
    TERM("term", EditionFile.GLOSSARY);

    private final String word;
    private final EditionFile file;

    Kind(String word, EditionFile file) {
      this.word = word;
      this.file = file;
    }

    /** All files that give such keys. */
    private Set<EditionFile> files() {
      return switch (this) {
        case SUBJECT, ACHIEVEMENT -> EditionFile.ofSubjects();
        case OBSERVATION -> EnumSet.of(file, EditionFile.DERIVATIONS);
        default -> EnumSet.of(file);
      };
    }

    private String where() {
      return switch (this) {
        case SUBJECT, ACHIEVEMENT -> "any of the files of subjects";
        case OBSERVATION -> file.fileName() + " or " + EditionFile.DERIVATIONS.fileName();
        default -> file.fileName();
      };
    }

    public static Kind of(SubjectKind kind) {
      return valueOf(kind.name());
    }
  }

  private static final Set<Kind> EXPECTED_IN_USE =
      EnumSet.of(Kind.CITATION, Kind.UNIT, Kind.METRIC);

  private record Reference(Kind kind, String key, FilePlace place) {}

  private final Problems problems;
  private final Map<Kind, Map<String, FilePlace>> declared = new EnumMap<>(Kind.class);
  private final List<Reference> references = new ArrayList<>();
  private final Set<EditionFile> incomplete = EnumSet.noneOf(EditionFile.class);

  public Keys(Problems problems) {
    this.problems = problems;
    for (Kind kind : Kind.values()) {
      declared.put(kind, new LinkedHashMap<>());
    }
  }

  void declare(Kind kind, String key, FilePlace place) {
    FilePlace first = of(kind).putIfAbsent(key, place);
    if (first != null) {
      problems.add(
          place,
          Code.DUPLICATE,
          "The %s “%s” is there already, on line %s%s."
              .formatted(
                  kind.word,
                  key,
                  first.line(),
                  first.file() == place.file() ? "" : " of " + first.file().fileName()),
          "Give each its own key, or take one of them away.");
    }
  }

  /** Declares what was declared under another kind too, where a second one was reported. */
  public void declareAgain(Kind kind, String key, FilePlace place) {
    of(kind).putIfAbsent(key, place);
  }

  public void refer(Kind kind, String key, FilePlace place) {
    references.add(new Reference(kind, key, place));
  }

  /** Says that a file could not be read to its end, so that its keys are not all known. */
  public void incomplete(EditionFile file) {
    incomplete.add(file);
  }

  /** Reports references that lead nowhere, and what nothing refers to. */
  public void check() {
    Map<Kind, Set<String>> used = new EnumMap<>(Kind.class);
    for (Reference reference : references) {
      used.computeIfAbsent(reference.kind, kind -> new HashSet<>()).add(reference.key);
      checkTarget(reference);
    }
    if (incomplete.isEmpty()) {
      EXPECTED_IN_USE.forEach(kind -> checkUse(kind, used.getOrDefault(kind, Set.of())));
    }
  }

  private void checkTarget(Reference reference) {
    Map<String, FilePlace> known = of(reference.kind);
    if (!known.containsKey(reference.key)
        && Collections.disjoint(incomplete, reference.kind.files())) {
      problems.add(
          reference.place,
          Code.LEADS_NOWHERE,
          "There is no %s “%s” in %s."
              .formatted(reference.kind.word, reference.key, reference.kind.where()),
          NearWord.meant(reference.key, known.keySet()));
    }
  }

  private void checkUse(Kind kind, Set<String> used) {
    of(kind)
        .forEach(
            (key, place) -> {
              if (!used.contains(key)) {
                problems.add(
                    place,
                    Code.UNUSED,
                    "Nothing refers to the %s “%s”.".formatted(kind.word, key),
                    "Take it away unless it is still to come into use.");
              }
            });
  }

  private Map<String, FilePlace> of(Kind kind) {
    return declared.getOrDefault(kind, Map.of());
  }
}
