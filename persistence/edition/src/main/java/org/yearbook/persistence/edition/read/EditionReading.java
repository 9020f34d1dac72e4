package org.yearbook.persistence.edition.read;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yearbook.persistence.edition.file.CsvTable;
import org.yearbook.persistence.edition.file.EditionFile;
import org.yearbook.persistence.edition.file.Fields;
import org.yearbook.persistence.edition.file.Keys;
import org.yearbook.persistence.edition.file.Located;
import org.yearbook.persistence.edition.file.Problems;
import org.yearbook.persistence.edition.file.YamlFile;
import org.yearbook.persistence.edition.file.YamlMapping;

/**
 * One reading of an edition's folder: what all its readers share.
 *
 * @param texts by file; a file that is missing here is not there, or was reported
 * @param transcript takes what could be read
 */
public record EditionReading(
    Map<EditionFile, String> texts, Problems problems, Keys keys, Transcript transcript) {

  /** Reads the rows of a CSV file; none where the file is missing. */
  <T> void rows(
      EditionFile file,
      List<String> columns,
      List<Located<T>> records,
      Function<Fields, @Nullable T> reader) {
    String text = texts.get(file);
    if (text == null) {
      missing(file);
      return;
    }
    for (Fields row : CsvTable.read(file, text, columns, problems, keys)) {
      addTo(records, reader.apply(row), row);
    }
  }

  /** The mappings that a YAML file lists; none where the file is missing. */
  List<YamlMapping> mappings(EditionFile file, List<String> names) {
    Node top = yaml(file);
    return top == null ? List.of() : YamlMapping.listAtTop(file, top, names, problems, keys);
  }

  /** The mapping at the top of a YAML file; null where the file is missing. */
  @Nullable YamlMapping mapping(EditionFile file, List<String> names) {
    Node top = yaml(file);
    return top == null ? null : YamlMapping.top(file, top, names, problems, keys);
  }

  private @Nullable Node yaml(EditionFile file) {
    String text = texts.get(file);
    if (text == null) {
      missing(file);
      return null;
    }
    Node node = YamlFile.read(file, text, problems);
    if (node == null) {
      keys.incomplete(file);
    }
    return node;
  }

  private void missing(EditionFile file) {
    if (file.isNeeded() || problems.hasErrorsIn(file)) {
      keys.incomplete(file);
    }
  }

  static <T> void addTo(List<Located<T>> records, @Nullable T value, Fields fields) {
    if (value != null) {
      records.add(new Located<>(value, fields));
    }
  }
}
