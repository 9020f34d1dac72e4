package org.yearbook.persistence.edition.read;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.check.ValidationCheck;
import org.yearbook.domain.check.ValidationRule;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.persistence.edition.file.EditionFile;
import org.yearbook.persistence.edition.file.EditionProblem.Code;
import org.yearbook.persistence.edition.file.Format;
import org.yearbook.persistence.edition.file.Keys;
import org.yearbook.persistence.edition.file.Keys.Kind;
import org.yearbook.persistence.edition.file.YamlMapping;

/** Reads which checks an edition asks for. */
public final class ValidationReader {
  private static final List<String> KEYS =
      List.of(
          "key",
          "rule",
          "inputs",
          "whole",
          "list",
          "subjects",
          "citations",
          "expected",
          "tolerance",
          "note");

  private final EditionReading reading;
  private final Transcript transcript;

  ValidationReader(EditionReading reading) {
    this.reading = reading;
    this.transcript = reading.transcript();
  }

  void read() {
    for (YamlMapping mapping : reading.mappings(EditionFile.VALIDATIONS, KEYS)) {
      EditionReading.addTo(transcript.checks, check(mapping), mapping);
    }
  }

  private static @Nullable ValidationCheck check(YamlMapping mapping) {
    String key = mapping.key("key", Kind.VALIDATION, Format.SLUG);
    if (key.equals(Keys.ACROSS_EDITIONS)) {
      mapping.report(
          mapping.place("key"),
          Code.DUPLICATE,
          "The check “%s” is made by each import, from the figures of all editions.".formatted(key),
          "Give this one another key.");
    }
    ValidationRule rule = mapping.choice("rule", ValidationRule.class);
    List<String> inputs = mapping.references("inputs", Kind.OBSERVATION);
    String whole = mapping.optionalReference("whole", Kind.OBSERVATION);
    String list = mapping.optionalReference("list", Kind.LIST);
    List<String> subjects = mapping.references("subjects", Kind.SUBJECT);
    List<String> citations = mapping.references("citations", Kind.CITATION);
    String expected = mapping.optional("expected", Format.TEXT);
    BigDecimal tolerance = mapping.optional("tolerance", Format.DECIMAL);
    Bilingual note = mapping.bilingual("note");
    return mapping.make(
        () ->
            new ValidationCheck(
                key, rule, inputs, whole, list, subjects, citations, expected, tolerance, note));
  }
}
