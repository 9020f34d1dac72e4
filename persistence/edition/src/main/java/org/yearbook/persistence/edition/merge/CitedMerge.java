package org.yearbook.persistence.edition.merge;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yearbook.domain.edition.EditionContent;

/** Brings in which places support which assertions. */
public final class CitedMerge {
  private final StagedTable cited =
      new StagedTable("staged_cited", "assertion text, key text, ordinal integer, citation text");
  private final Map<String, String> citationKeys = new HashMap<>();

  CitedMerge(EditionContent content) {
    String edition = content.edition().slug();
    content
        .citations()
        .forEach(each -> citationKeys.put(each.key(), edition + "/" + each.locator()));
  }

  /**
   * Notes the places of an assertion.
   *
   * @param assertion the table of the assertion
   * @param key its key there
   * @param citations keys inside the edition
   */
  void add(String assertion, String key, List<String> citations) {
    int ordinal = 0;
    for (String each : citations) {
      cited.add(assertion, key, ++ordinal, citationKeys.get(each));
    }
  }

  void stage(Staging staging) throws SQLException {
    cited.fill(staging);
  }

  /**
   * Makes the places of all staged assertions of a table as they are staged.
   *
   * @param assertion the table of the assertions
   * @param citations the table of their places
   * @param id the column there that refers to the assertion
   */
  static void merge(Sql sql, String assertion, String citations, String id) throws SQLException {
    sql.update(
        """
        INSERT INTO %2$s (%3$s, position, citation_id)
        SELECT cited.id, staged.ordinal, citation.id
          FROM staged_cited staged
          JOIN %1$s cited ON cited.key = staged.key
          JOIN citation ON citation.key = staged.citation
         WHERE staged.assertion = ?
         ORDER BY staged.position
        ON CONFLICT (%3$s, position) DO UPDATE SET citation_id = excluded.citation_id
         WHERE %2$s.citation_id <> excluded.citation_id"""
            .formatted(assertion, citations, id),
        assertion);
    sql.update(
        """
        DELETE FROM %2$s
         USING %1$s cited
         WHERE cited.id = %3$s
           AND cited.key IN (SELECT key FROM staged_cited WHERE assertion = ?)
           AND NOT EXISTS (
             SELECT FROM staged_cited staged
              WHERE staged.assertion = ?
                AND staged.key = cited.key
                AND staged.ordinal = %2$s.position)"""
            .formatted(assertion, citations, id),
        assertion,
        assertion);
  }
}
