package org.yearbook.persistence.edition.merge;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.Citation;
import org.yearbook.domain.document.Section;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.persistence.edition.reference.References;

/** Brings in the sections of a document and the places in it that are cited. */
public final class DocumentMerge {
  private final StagedTable sections =
      new StagedTable(
          "staged_section",
          """
          key text, parent text, path text, number text, kind text, level integer, line integer,
          heading_zh text, heading_en text, trail_zh text[], trail_en text[]""");
  private final StagedTable citations =
      new StagedTable(
          "staged_citation",
          """
          key text, section text, line integer, start_offset integer, end_offset integer,
          sha256 text, printed text, table_row integer, table_column integer, quote text""");
  private final StagedTable references;
  private final String edition;

  DocumentMerge(EditionContent content, Map<String, String> quotes) {
    this.edition = content.edition().slug();
    Map<String, Section> byPath = new HashMap<>();
    content.sections().forEach(each -> byPath.put(each.path(), each));
    content.sections().forEach(each -> add(each, byPath));
    content.citations().forEach(each -> add(each, quotes.get(each.key())));
    references = references(content);
  }

  /** A text for each section in all styles and languages. */
  private StagedTable references(EditionContent content) {
    StagedTable table =
        new StagedTable(
            "staged_reference",
            References.COLUMNS.stream()
                .map(column -> column + " text")
                .collect(Collectors.joining(", ", "section text, ", "")));
    References formatted = new References(content.series(), content.edition());
    for (Section section : content.sections()) {
      List<Object> cells = new ArrayList<>(List.of(sectionKey(section.path())));
      cells.addAll(formatted.texts(section));
      table.add(cells.toArray());
    }
    return table;
  }

  private void add(Section section, Map<String, Section> byPath) {
    List<String> trailZh = new ArrayList<>();
    List<String> trailEn = new ArrayList<>();
    for (Section each = section; each != null; each = parent(each, byPath)) {
      trailZh.add(0, each.heading().zh());
      trailEn.add(0, each.heading().en());
    }
    String parent = section.parentPath();
    sections.add(
        sectionKey(section.path()),
        parent == null ? null : sectionKey(parent),
        section.path(),
        section.number(),
        section.kind(),
        section.level(),
        section.line(),
        section.heading().zh(),
        section.heading().en(),
        trailZh,
        trailEn);
  }

  private static @Nullable Section parent(Section section, Map<String, Section> byPath) {
    String path = section.parentPath();
    return path == null ? null : byPath.get(path);
  }

  private String sectionKey(String path) {
    return edition + "/" + path;
  }

  private void add(Citation citation, @Nullable String quote) {
    citations.add(
        edition + "/" + citation.locator(),
        sectionKey(citation.section()),
        citation.line(),
        citation.start(),
        citation.end(),
        citation.sha256(),
        citation.printed(),
        citation.tableRow(),
        citation.tableColumn(),
        quote);
  }

  void stage(Staging staging) throws SQLException {
    sections.fill(staging);
    citations.fill(staging);
    references.fill(staging);
  }

  void merge(Sql sql, long editionId) throws SQLException {
    sql.update(
        """
        INSERT INTO section (key, edition_id, path, number, kind, level, line, heading_zh,
               heading_en, heading_trail_zh, heading_trail_en)
        SELECT key, ?, path, number, kind, level, line, heading_zh, heading_en, trail_zh, trail_en
          FROM staged_section
         ORDER BY position
        """
            + Sql.onConflict(
                "section",
                """
                number, kind, level, line, heading_zh, heading_en, heading_trail_zh,
                heading_trail_en"""),
        editionId);
    sql.linkToOwnKind("section", "parent_id", "parent");
    mergeReferences(sql);
    sql.update(
        """
        INSERT INTO citation (key, edition_id, section_id, line, start_offset, end_offset, sha256,
               printed, table_row, table_column, quote)
        SELECT staged.key, ?, section.id, staged.line, start_offset, end_offset, sha256,
               printed, table_row, table_column, COALESCE(staged.quote, (
                 SELECT quote FROM citation
                  WHERE citation.key = staged.key AND citation.sha256 = staged.sha256))
          FROM staged_citation staged
          JOIN section ON section.key = staged.section
         ORDER BY staged.position
        """
            + Sql.onConflict(
                "citation", "section_id, sha256, printed, table_row, table_column, quote"),
        editionId);
  }

  private static void mergeReferences(Sql sql) throws SQLException {
    String columns = String.join(", ", References.COLUMNS);
    sql.update(
        """
        INSERT INTO section_reference (section_id, %1$s)
        SELECT section.id, %1$s
          FROM staged_reference staged
          JOIN section ON section.key = staged.section
         ORDER BY staged.position
        ON CONFLICT (section_id) DO UPDATE SET (%1$s) = ROW(%3$s)
         WHERE (%2$s) IS DISTINCT FROM (%3$s)"""
            .formatted(
                columns,
                Sql.qualified("section_reference", columns),
                Sql.qualified("excluded", columns)));
  }
}
