package org.yearbook.api.oracle;

import graphql.schema.GraphQLCodeRegistry;
import java.util.ArrayList;
import java.util.List;
import org.yearbook.domain.document.Citation;
import org.yearbook.domain.document.Edition;
import org.yearbook.domain.document.ReportSeries;
import org.yearbook.domain.document.Section;
import org.yearbook.domain.document.SourceDocument;
import org.yearbook.domain.language.Language;

/** What the fields of series of reports, editions, sections and citations give. */
final class DocumentFields {
  private final EditionRows rows;
  private final Filters filters;
  private final GraphQLCodeRegistry.Builder registry;

  DocumentFields(EditionRows rows, GraphQLCodeRegistry.Builder registry) {
    this.rows = rows;
    this.filters = new Filters(rows);
    this.registry = registry;
  }

  void register() {
    series();
    edition();
    section();
    citation();
  }

  private void series() {
    Fields<Row<ReportSeries>> series = Fields.ofRows("ReportSeries", registry);
    series.add("slug", row -> row.of().slug());
    series.localized("title", row -> row.of().title());
    series.localized("publisher", row -> row.of().publisher());
    series.add("cadence", row -> row.of().cadence());
  }

  private void edition() {
    Fields<Row<Edition>> edition = Fields.ofRows("Edition", registry);
    edition.add("slug", row -> row.of().slug());
    edition.add("series", row -> EditionRows.byKey(rows.reportSeries, row.of().series()));
    edition.add("referenceYear", row -> row.of().referenceYear());
    edition.localized("title", row -> row.of().title());
    edition.add("language", row -> row.of().language());
    edition.add("publishedOn", row -> row.of().publishedOn());
    edition.add("publishedPrecision", row -> row.of().publishedPrecision());
    edition.add("source", row -> row.of().source());
    edition.add("supersedes", row -> EditionRows.byKey(rows.editions, row.of().supersedes()));
    edition.add(
        "sections",
        (row, asked) ->
            asked.page(
                rows.sections.stream().filter(section -> row.equals(section.edition())),
                filters.sections(asked.where()),
                Ordering.natural("Section")));
    edition.add(
        "observations",
        (row, asked) ->
            asked.page(
                rows.observations.stream().filter(figure -> row.equals(figure.edition())),
                filters.observations(asked.where()),
                Ordering.observations(asked.orders())));
    edition.add(
        "validations",
        (row, asked) ->
            asked.page(
                rows.validations.stream().filter(check -> row.equals(check.edition())),
                filters.validations(asked.where()),
                Ordering.natural("Validation")));

    Fields<SourceDocument> source = new Fields<>("SourceDocument", registry);
    source.add("fileName", SourceDocument::fileName);
    source.add("bytes", SourceDocument::bytes);
    source.add("sha256", SourceDocument::sha256);
  }

  private void section() {
    Fields<Row<Section>> section = Fields.ofRows("Section", registry);
    section.add("edition", EditionRows::edition);
    section.add("parent", row -> rows.section(row, row.of().parentPath()));
    section.add("path", row -> row.of().path());
    section.add("number", row -> row.of().number());
    section.add("kind", row -> row.of().kind());
    section.add("level", row -> row.of().level());
    section.add("line", row -> row.of().line());
    section.localized("heading", row -> row.of().heading());
    section.add("headingTrail", (row, asked) -> headingTrail(row, asked.language()));
    section.add(
        "sections",
        row ->
            EditionRows.beside(row, rows.sections)
                .filter(each -> row.of().path().equals(each.of().parentPath()))
                .toList());
    section.add(
        "citations",
        (row, asked) ->
            asked.page(
                EditionRows.beside(row, rows.citations),
                citation -> citation.of().section().equals(row.of().path()),
                Ordering.natural("Citation")));
  }

  private List<String> headingTrail(Row<Section> section, Language language) {
    List<String> trail = new ArrayList<>();
    for (Row<Section> each = section;
        each != null;
        each = rows.section(each, each.of().parentPath())) {
      trail.add(0, each.of().heading().in(language));
    }
    return trail;
  }

  private void citation() {
    Fields<Row<Citation>> citation = Fields.ofRows("Citation", registry);
    citation.add("edition", EditionRows::edition);
    citation.add("section", row -> rows.section(row, row.of().section()));
    citation.add("line", row -> row.of().line());
    citation.add("start", row -> row.of().start());
    citation.add("end", row -> row.of().end());
    citation.add("sha256", row -> row.of().sha256());
    citation.add("printed", row -> row.of().printed());
    citation.add("tableRow", row -> row.of().tableRow());
    citation.add("tableColumn", row -> row.of().tableColumn());
    citation.add("quote", row -> null);
    citation.add("supports", rows::supportedBy);
  }
}
