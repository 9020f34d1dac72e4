package org.yearbook.bench.dataloader;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.dataloader.BatchLoader;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;

/**
 * The loaders of a request: each collects the keys of one level of an answer and asks for all of
 * them by one statement.
 */
final class Loaders {

  static final String SUBJECT = "subject";
  static final String METRIC = "metric";
  static final String UNIT = "unit";
  static final String CITATIONS = "citations";
  static final String OUTPUT_METRICS = "outputMetrics";
  static final String COUNT_OF_OUTPUT_METRICS = "countOfOutputMetrics";

  private final Map<String, BatchLoader<?, ?>> batches;

  Loaders(Catalogue catalogue) {
    batches =
        Map.of(
            SUBJECT, byKey(catalogue::subjects, null),
            METRIC, byKey(catalogue::metrics, null),
            UNIT, byKey(catalogue::units, null),
            CITATIONS, byKey(catalogue::citations, List.of()),
            OUTPUT_METRICS,
                (BatchLoader<Connections.OutputMetricConnection, List<Observation>>)
                    catalogue::outputMetrics,
            COUNT_OF_OUTPUT_METRICS,
                (BatchLoader<Connections.OutputMetricConnection, Integer>)
                    catalogue::countOutputMetrics);
  }

  DataLoaderRegistry ofOneRequest() {
    DataLoaderRegistry registry = new DataLoaderRegistry();
    batches.forEach((name, batch) -> registry.register(name, loader(name, batch)));
    return registry;
  }

  private static <K, V> DataLoader<K, V> loader(String name, BatchLoader<K, V> batch) {
    return DataLoaderFactory.newDataLoader(name, batch);
  }

  private static <V> BatchLoader<Long, V> byKey(
      Function<List<Long>, CompletionStage<Map<Long, V>>> find, V none) {
    return keys ->
        find.apply(keys)
            .thenApply(found -> keys.stream().map(key -> found.getOrDefault(key, none)).toList());
  }
}
