package org.yearbook.domain.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.Citation;
import org.yearbook.domain.document.Sha256;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.measure.Aggregation;
import org.yearbook.domain.measure.AssertionStatus;
import org.yearbook.domain.measure.Bounds;
import org.yearbook.domain.measure.Dimensions;
import org.yearbook.domain.measure.Flag;
import org.yearbook.domain.measure.NullReason;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Origin;
import org.yearbook.domain.measure.Period;
import org.yearbook.domain.measure.PeriodType;
import org.yearbook.domain.measure.Precision;
import org.yearbook.domain.measure.PrintedFigure;
import org.yearbook.domain.measure.Qualifier;
import org.yearbook.domain.measure.Quantity;
import org.yearbook.domain.measure.Unit;
import org.yearbook.domain.subject.Event;
import org.yearbook.domain.subject.EventKind;
import org.yearbook.domain.subject.Listing;
import org.yearbook.domain.subject.Name;
import org.yearbook.domain.subject.NameKind;
import org.yearbook.domain.subject.NameStatus;
import org.yearbook.domain.subject.Names;
import org.yearbook.domain.subject.Status;
import org.yearbook.domain.subject.StatusAssertion;
import org.yearbook.domain.subject.Subject;
import org.yearbook.domain.subject.SubjectKind;

/** A small edition that a test fills with what it wants to have checked. */
final class CheckedEdition {
  private static final List<String> CITED = List.of("L001-a");
  private static final List<Unit> UNITS =
      List.of(
          unit("%", Quantity.SHARE, "0.01", "1"),
          unit("CNY", Quantity.MONEY, "1", null),
          unit("10*4.CNY", Quantity.MONEY, "10000", "CNY"),
          unit("{project}", Quantity.COUNT, "1", null));

  private final List<Observation> observations = new ArrayList<>();
  private final List<Subject> subjects = new ArrayList<>();
  private final List<Listing> listings = new ArrayList<>();
  private final List<Citation> citations = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();

  /** A figure of the year 2020 whose key and metric are {@code metric}. */
  CheckedEdition figure(String metric, String printed, @Nullable String value, String unit) {
    return figure(
        metric, metric, printed, value, unit, Aggregation.PERIOD_TOTAL, year(2020, false));
  }

  CheckedEdition figure(
      String key,
      String metric,
      String printed,
      @Nullable String value,
      String unit,
      Aggregation aggregation,
      @Nullable Period period) {
    return figure(key, metric, printed, value, unit, aggregation, period, List.of());
  }

  CheckedEdition figure(
      String key,
      String metric,
      String printed,
      @Nullable String value,
      String unit,
      Aggregation aggregation,
      @Nullable Period period,
      List<Flag> flags) {
    BigDecimal number = value == null ? null : new BigDecimal(value);
    Qualifier qualifier = PrintedFigure.read(printed).qualifier();
    observations.add(
        new Observation(
            key,
            "shanghai",
            Dimensions.NONE,
            null,
            metric,
            printed,
            number,
            unit,
            qualifier,
            number == null ? Bounds.NONE : Bounds.of(qualifier, number),
            aggregation,
            period,
            false,
            number == null ? NullReason.QUALITATIVE_ONLY : null,
            flags,
            Origin.STATED,
            AssertionStatus.PREFERRED,
            null,
            CITED));
    return this;
  }

  CheckedEdition subject(String slug, List<Name> names, StatusAssertion... statuses) {
    List<Name> all = new ArrayList<>(names);
    all.add(name(Language.EN, slug, NameKind.TRANSLATION));
    subjects.add(
        new Subject(
            slug,
            SubjectKind.INDUSTRY,
            null,
            null,
            null,
            new Names(all),
            List.of(),
            List.of(statuses),
            List.of()));
    return this;
  }

  CheckedEdition list(String key, @Nullable String stated, boolean exhaustive, String... members) {
    listings.add(
        new Listing(
            key, "shanghai", new Bilingual(key, key), stated, exhaustive, List.of(members), CITED));
    return this;
  }

  CheckedEdition citation(String key, @Nullable String printed) {
    citations.add(new Citation(key, "1", 7, 10, 20, Sha256.of(new byte[0]), printed, null, null));
    return this;
  }

  CheckedEdition event(String key, @Nullable Period period) {
    events.add(
        new Event(key, "shanghai", EventKind.OPENED, null, new Bilingual(key, key), period, CITED));
    return this;
  }

  EditionFacts facts() {
    return EditionFacts.of(observations, subjects, listings, citations, events, UNITS);
  }

  static Name name(String text, NameKind kind) {
    return name(Language.ZH, text, kind);
  }

  private static Name name(Language language, String text, NameKind kind) {
    return new Name(language, text, kind, NameStatus.VERIFIED, CITED);
  }

  static StatusAssertion status(Status status, AssertionStatus assertion) {
    return new StatusAssertion(status, assertion, false, null, CITED);
  }

  static Period year(int year, boolean inferred) {
    return new Period(
        PeriodType.INTERVAL,
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31),
        null,
        Precision.YEAR,
        inferred);
  }

  private static Unit unit(String code, Quantity quantity, String factor, @Nullable String base) {
    return new Unit(
        code,
        code,
        new Bilingual(code, code),
        quantity,
        new BigDecimal(factor),
        base,
        quantity == Quantity.MONEY ? "CNY" : null);
  }
}
