package org.yearbook.persistence.edition.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.helper.json.MapJsonBuilderFactory;
import java.util.List;

/**
 * Writes CSL-JSON.
 *
 * @see <a href="https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html">the format</a>
 */
public final class CslJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
          .build();

  private CslJson() {}

  static String of(CitedWork work, CitedPlace place) {
    CSLItemData item =
        work.item()
            .publisher(work.publisher())
            .section(place.section())
            .locator(place.text())
            .build();
    try {
      return JSON.writeValueAsString(
          List.of(item.toJson(new MapJsonBuilderFactory().createJsonBuilder())));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Maps of texts and numbers are JSON.", impossible);
    }
  }
}
