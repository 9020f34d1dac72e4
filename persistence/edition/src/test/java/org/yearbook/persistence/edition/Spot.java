package org.yearbook.persistence.edition;

import static java.util.stream.Collectors.joining;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Where one value stands in a file of an edition.
 *
 * @param name the column or the keys that lead there
 */
record Spot(String file, String name, int start, int end) {

  /** One spot for each column or key of a file: the first that has something in it. */
  static List<Spot> of(String file, String text) {
    Map<String, Spot> spots = new LinkedHashMap<>();
    List<Spot> all = file.endsWith(".csv") ? ofTable(file, text) : ofTree(file, text);
    for (Spot each : all) {
      spots.merge(each.name, each, (first, next) -> first.end > first.start ? first : next);
    }
    return List.copyOf(spots.values());
  }

  /** The text of the file with something else there. */
  String filledWith(String value, String text) {
    String written =
        file.endsWith(".csv") ? "\"" + value.replace("\"", "\"\"") + "\"" : quoted(value);
    return text.substring(0, start) + written + text.substring(end);
  }

  private static String quoted(String value) {
    return value
        .chars()
        .mapToObj(
            unit ->
                unit < ' ' || unit > '~' || unit == '"' || unit == '\\'
                    ? "\\u%04x".formatted(unit)
                    : Character.toString(unit))
        .collect(joining("", "\"", "\""));
  }

  private static List<Spot> ofTable(String file, String text) {
    List<Spot> spots = new ArrayList<>();
    List<String> columns = Arrays.asList(text.substring(0, text.indexOf('\n')).split(",", -1));
    int start = text.indexOf('\n') + 1;
    int column = 0;
    boolean quoted = false;
    for (int position = start; position < text.length(); position++) {
      char character = text.charAt(position);
      quoted ^= character == '"';
      if (!quoted && (character == ',' || character == '\n')) {
        spots.add(new Spot(file, columns.get(column), start, position));
        start = position + 1;
        column = character == ',' ? column + 1 : 0;
      }
    }
    return spots;
  }

  private static List<Spot> ofTree(String file, String text) {
    List<Spot> spots = new ArrayList<>();
    Node top = new Yaml().compose(new StringReader(text));
    if (top != null) {
      collect(file, "", top, spots);
    }
    return spots;
  }

  private static void collect(String file, String name, Node node, List<Spot> spots) {
    if (node instanceof ScalarNode) {
      spots.add(new Spot(file, name, node.getStartMark().getIndex(), node.getEndMark().getIndex()));
    } else if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(each -> collect(file, name, each, spots));
    } else if (node instanceof MappingNode mapping) {
      for (NodeTuple each : mapping.getValue()) {
        String key = ((ScalarNode) each.getKeyNode()).getValue();
        collect(file, name + "/" + key, each.getValueNode(), spots);
      }
    }
  }
}
