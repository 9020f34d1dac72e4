package org.yearbook.api.oracle;

import graphql.schema.GraphQLCodeRegistry;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yearbook.domain.check.Validation;
import org.yearbook.domain.subject.Achievement;
import org.yearbook.domain.subject.Event;
import org.yearbook.domain.subject.Listing;
import org.yearbook.domain.subject.Name;
import org.yearbook.domain.subject.Participation;
import org.yearbook.domain.subject.StatusAssertion;
import org.yearbook.domain.subject.Superlative;
import org.yearbook.domain.subject.Term;

/** What the fields of whatever is said of subjects and figures give. */
final class StatementFields {
  private final EditionRows rows;
  private final GraphQLCodeRegistry.Builder registry;

  StatementFields(EditionRows rows, GraphQLCodeRegistry.Builder registry) {
    this.rows = rows;
    this.registry = registry;
  }

  void register() {
    status();
    achievement();
    name();
    participation();
    event();
    listing();
    validation();
    term();
  }

  private void status() {
    Fields<Row<StatusAssertion>> status = said("StatusAssertion", StatusAssertion::citations);
    status.add("subject", Row::owner);
    status.add("status", row -> row.of().status());
    status.add("assertion", row -> row.of().assertion());
    status.add("inferred", row -> row.of().inferred());
    status.add("period", row -> row.of().period());
  }

  private void achievement() {
    Fields<Row<Achievement>> achievement = said("Achievement", Achievement::citations);
    achievement.add("subject", Row::owner);
    achievement.add("kind", row -> row.of().kind());
    achievement.localized("statement", row -> row.of().statement());
    achievement.add("superlatives", row -> row.of().superlatives());
    achievement.add(
        "parameters",
        row ->
            EditionRows.beside(row, rows.observations)
                .filter(each -> row.of().key().equals(each.of().achievement()))
                .toList());

    Fields<Superlative> superlative = new Fields<>("Superlative", registry);
    superlative.add("scope", Superlative::scope);
    superlative.add("kind", Superlative::kind);
    superlative.localized("of", Superlative::of);
  }

  private void name() {
    Fields<Row<Name>> name = Fields.ofRows("Name", registry);
    name.add("subject", Row::owner);
    name.add("text", row -> row.of().text());
    name.add("language", row -> row.of().language());
    name.add("kind", row -> row.of().kind());
    name.add("status", row -> row.of().status());
    name.add("citations", row -> rows.citations(row, row.of().citations()));
  }

  private void participation() {
    Fields<Row<Participation>> participation = said("Participation", Participation::citations);
    participation.add("agent", row -> rows.subject(row.of().agent()));
    participation.add("role", row -> row.of().role());
    participation.add("target", row -> rows.subject(row.of().target()));
    participation.add("period", row -> row.of().period());
    participation.add("exhaustive", row -> row.of().exhaustive());
  }

  private void event() {
    Fields<Row<Event>> event = said("Event", Event::citations);
    event.add("subject", row -> rows.subject(row.of().subject()));
    event.add("kind", row -> row.of().kind());
    event.add("venue", row -> rows.subject(row.of().venue()));
    event.localized("statement", row -> row.of().statement());
    event.add("period", row -> row.of().period());
  }

  private void listing() {
    Fields<Row<Listing>> listing = said("Listing", Listing::citations);
    listing.add("subject", row -> rows.subject(row.of().subject()));
    listing.localized("name", row -> row.of().name());
    listing.add(
        "stated", row -> EditionRows.byKeyBeside(row, rows.observations, row.of().stated()));
    listing.add("exhaustive", row -> row.of().exhaustive());
    listing.add("members", row -> rows.subjects(row.of().members()));
  }

  private void validation() {
    Fields<Row<Validation>> validation = said("Validation", each -> each.check().citations());
    validation.add("rule", row -> row.of().check().rule());
    validation.add("outcome", row -> row.of().outcome());
    validation.add("expected", row -> row.of().expected());
    validation.add("actual", row -> row.of().actual());
    validation.add("tolerance", row -> row.of().check().tolerance());
    validation.localized("note", row -> row.of().check().note());
    validation.add(
        "inputs", row -> EditionRows.byKeysBeside(row, rows.observations, figures(row.of())));
    validation.add("subjects", row -> rows.subjects(row.of().check().subjects()));
  }

  /** The keys of the figures that a check is about; the whole, where there is one, comes last. */
  static List<String> figures(Validation validation) {
    return Stream.concat(
            validation.check().inputs().stream(), Stream.ofNullable(validation.check().whole()))
        .toList();
  }

  private void term() {
    Fields<Row<Term>> term = Fields.ofRows("Term", registry);
    term.localized("text", row -> row.of().text());
    term.add("status", row -> row.of().status());
    term.localized("definition", row -> row.of().definition());
    term.add("subject", row -> rows.subject(row.of().subject()));
    term.add("edition", EditionRows::edition);
  }

  /** The fields of what an edition says at places of its document. */
  private <T> Fields<Row<T>> said(String type, Function<T, List<String>> citations) {
    Fields<Row<T>> fields = Fields.ofRows(type, registry);
    fields.add("citations", row -> rows.citations(row, citations.apply(row.of())));
    fields.add("edition", EditionRows::edition);
    return fields;
  }
}
