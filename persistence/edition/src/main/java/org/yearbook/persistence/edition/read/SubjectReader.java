package org.yearbook.persistence.edition.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.measure.AssertionStatus;
import org.yearbook.domain.measure.Period;
import org.yearbook.domain.subject.Achievement;
import org.yearbook.domain.subject.AchievementKind;
import org.yearbook.domain.subject.Identifier;
import org.yearbook.domain.subject.IdentifierScheme;
import org.yearbook.domain.subject.Name;
import org.yearbook.domain.subject.NameKind;
import org.yearbook.domain.subject.NameStatus;
import org.yearbook.domain.subject.Names;
import org.yearbook.domain.subject.Status;
import org.yearbook.domain.subject.StatusAssertion;
import org.yearbook.domain.subject.Subject;
import org.yearbook.domain.subject.SubjectKind;
import org.yearbook.domain.subject.Superlative;
import org.yearbook.domain.subject.SuperlativeKind;
import org.yearbook.domain.subject.SuperlativeScope;
import org.yearbook.persistence.edition.file.EditionFile;
import org.yearbook.persistence.edition.file.EditionProblem.Code;
import org.yearbook.persistence.edition.file.Format;
import org.yearbook.persistence.edition.file.Keys.Kind;
import org.yearbook.persistence.edition.file.Located;
import org.yearbook.persistence.edition.file.YamlMapping;

/** Reads subjects of every kind, each kind from its file. */
public final class SubjectReader {
  private static final List<String> SUBJECT_KEYS =
      List.of(
          "slug", "type", "parent", "ordinal", "names", "identifiers", "statuses", "achievements");

  private final EditionReading reading;
  private final Transcript transcript;

  SubjectReader(EditionReading reading) {
    this.reading = reading;
    this.transcript = reading.transcript();
  }

  void read() {
    for (EditionFile file : EditionFile.values()) {
      SubjectKind kind = file.subjects();
      if (kind != null) {
        PartsKey parts = PartsKey.of(kind);
        for (YamlMapping mapping : reading.mappings(file, names(parts))) {
          subject(mapping, kind, parts);
        }
      }
    }
  }

  /** Where the parts of a subject that have figures of their own are listed, and what they are. */
  private record PartsKey(String name, SubjectKind kind) {
    static @Nullable PartsKey of(SubjectKind kind) {
      return switch (kind) {
        case FACILITY -> new PartsKey("systems", SubjectKind.FACILITY_SYSTEM);
        case TALENT_PLATFORM -> new PartsKey("groups", SubjectKind.EXPERT_GROUP);
        default -> null;
      };
    }
  }

  private static List<String> names(@Nullable PartsKey parts) {
    List<String> names = new ArrayList<>(SUBJECT_KEYS);
    if (parts != null) {
      names.add(parts.name());
    }
    return names;
  }

  private void subject(YamlMapping mapping, SubjectKind kind, @Nullable PartsKey parts) {
    String slug = mapping.key("slug", Kind.SUBJECT, Format.SLUG);
    reading.keys().declareAgain(Kind.of(kind), slug, mapping.place("slug"));
    String type = type(mapping, kind);
    SubjectKind whole = kind.parent();
    String parent =
        whole == null
            ? mapping.optionalLabel("parent")
            : mapping.optionalReference("parent", Kind.of(whole));
    Integer ordinal = mapping.optional("ordinal", Format.LINE);
    Names names = names(mapping);
    List<Identifier> identifiers = new ArrayList<>();
    for (YamlMapping each : mapping.mappings("identifiers", "scheme", "value")) {
      IdentifierScheme scheme = each.choice("scheme", IdentifierScheme.class);
      String value = each.label("value");
      add(identifiers, each.make(() -> new Identifier(scheme, value)));
    }
    List<Located<Subject>> ownParts = parts == null ? List.of() : parts(mapping, parts, slug);
    List<StatusAssertion> statuses = new ArrayList<>();
    for (YamlMapping each :
        mapping.mappings("statuses", "status", "assertion", "inferred", "period", "citations")) {
      add(statuses, status(each));
    }
    List<Achievement> achievements = new ArrayList<>();
    for (YamlMapping each :
        mapping.mappings("achievements", "key", "kind", "statement", "superlatives", "citations")) {
      add(achievements, achievement(each, slug));
    }
    if (names == null) {
      return;
    }
    Subject subject =
        mapping.make(
            () ->
                new Subject(
                    slug, kind, type, parent, ordinal, names, identifiers, statuses, achievements));
    EditionReading.addTo(transcript.subjects, subject, mapping);
    transcript.subjects.addAll(ownParts);
  }

  /** One of the types of the kind; where it has none, whatever is written, which is refused. */
  private static @Nullable String type(YamlMapping mapping, SubjectKind kind) {
    List<String> types = kind.types();
    return types.isEmpty()
        ? mapping.optionalLabel("type")
        : mapping.required("type", Format.oneOf(types), types.get(0));
  }

  private List<Located<Subject>> parts(YamlMapping mapping, PartsKey parts, String owner) {
    List<Located<Subject>> read = new ArrayList<>();
    for (YamlMapping each : mapping.mappings(parts.name(), "slug", "names", "citations")) {
      EditionReading.addTo(read, part(each, parts.kind(), owner), each);
    }
    return read;
  }

  private @Nullable Subject part(YamlMapping mapping, SubjectKind kind, String owner) {
    String slug = mapping.key("slug", Kind.SUBJECT, Format.SLUG);
    reading.keys().declareAgain(Kind.of(kind), owner + "/" + slug, mapping.place("slug"));
    Names names = names(mapping);
    if (mapping.references("citations", Kind.CITATION).isEmpty()) {
      mapping.report(
          mapping.place("citations"),
          Code.EMPTY,
          "A system or group needs at least one citation.",
          "Name the key of the citation that prints it.");
    }
    return names == null
        ? null
        : mapping.make(
            () ->
                new Subject(slug, kind, null, owner, null, names, List.of(), List.of(), List.of()));
  }

  private static @Nullable Names names(YamlMapping subject) {
    List<Name> names = new ArrayList<>();
    for (YamlMapping each :
        subject.mappings("names", "language", "text", "kind", "status", "citations")) {
      add(names, name(each));
    }
    return subject.make(() -> new Names(names));
  }

  private static @Nullable Name name(YamlMapping mapping) {
    Language language = mapping.choice("language", Language.class);
    String text = mapping.text("text");
    NameKind kind = mapping.choice("kind", NameKind.class);
    NameStatus status = mapping.choice("status", NameStatus.class);
    List<String> citations = mapping.references("citations", Kind.CITATION);
    return mapping.make(() -> new Name(language, text, kind, status, citations));
  }

  private @Nullable StatusAssertion status(YamlMapping mapping) {
    Status status = mapping.choice("status", Status.class);
    AssertionStatus assertion = mapping.choice("assertion", AssertionStatus.class);
    boolean inferred = mapping.truth("inferred");
    YamlMapping periodMapping =
        mapping.optionalMapping(
            "period", "type", "start", "end", "label", "precision", "yearInferred");
    Period period = periodMapping == null ? null : Periods.read(periodMapping, transcript);
    List<String> citations = mapping.references("citations", Kind.CITATION);
    return mapping.make(() -> new StatusAssertion(status, assertion, inferred, period, citations));
  }

  private static @Nullable Achievement achievement(YamlMapping mapping, String subject) {
    String key = mapping.key("key", Kind.ACHIEVEMENT, Format.DOTTED_KEY);
    if (!key.startsWith(subject + ".")) {
      mapping.report(
          mapping.place("key"),
          Code.KEY_DISAGREES,
          "The key “%s” is not of %s.".formatted(key, subject),
          "Begin it with %s and a dot.".formatted(subject));
    }
    AchievementKind kind = mapping.choice("kind", AchievementKind.class);
    Bilingual statement = mapping.bilingual("statement");
    List<Superlative> superlatives = new ArrayList<>();
    for (YamlMapping each : mapping.mappings("superlatives", "scope", "kind", "of")) {
      SuperlativeScope scope = each.choice("scope", SuperlativeScope.class);
      SuperlativeKind claim = each.choice("kind", SuperlativeKind.class);
      superlatives.add(new Superlative(scope, claim, each.bilingual("of")));
    }
    List<String> citations = mapping.references("citations", Kind.CITATION);
    return mapping.make(() -> new Achievement(key, kind, statement, superlatives, citations));
  }

  private static <T> void add(List<T> values, @Nullable T value) {
    if (value != null) {
      values.add(value);
    }
  }
}
