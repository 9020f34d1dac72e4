package org.yearbook.persistence.edition.reference;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItem;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What a CSL processor makes of a work in the styles for readers, with a gap where the place goes.
 *
 * <p>The place is put in afterwards: the processor would look for numbers in it, and stumbles over
 * some headings.
 */
public final class StyledEntries {
  /** A character for private use, since no text has one and the processor lets it pass. */
  private static final String PLACE = "\uE000";

  private final String gbT7714;
  private final String apa;

  private StyledEntries(String gbT7714, String apa) {
    this.gbT7714 = gbT7714;
    this.apa = apa;
  }

  static StyledEntries of(CitedWork work) {
    try {
      return new StyledEntries(gbT7714Note(work), apaEntry(work) + "\n" + apaCitation(work));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("A citation style is missing or damaged.", unreadable);
    }
  }

  String gbT7714(CitedPlace place) {
    return gbT7714.replace(PLACE, place.text());
  }

  String apa(CitedPlace place) {
    return apa.replace(PLACE, place.text());
  }

  /**
   * The entry as a note gives it: the same as in the list, but with the cited pages and without a
   * number before it. The standard knows no sign for a missing date, so nothing stands there.
   */
  private static String gbT7714Note(CitedWork work) throws IOException {
    CSLItemData item = work.item().publisher(work.publisher()).build();
    CSLCitationItem cited = new CSLCitationItemBuilder(item.getId()).locator(PLACE).build();
    return cite(work, "china-national-standard-gb-t-7714-2015-note", item, cited);
  }

  /** The entry of the list: a publisher that is the author isn't named again (APA 9.29). */
  private static String apaEntry(CitedWork work) throws IOException {
    CSLItemData item = apaItem(work);
    CSL processor = processor(work, "apa", item);
    processor.registerCitationItems(item.getId());
    return processor.makeBibliography().getEntries()[0].strip();
  }

  private static String apaCitation(CitedWork work) throws IOException {
    CSLItemData item = apaItem(work);
    CSLCitationItem cited = new CSLCitationItemBuilder(item.getId()).suffix(", " + PLACE).build();
    return cite(work, "apa", item, cited);
  }

  /** A translated title follows the title of the work (APA 9.38). */
  private static CSLItemData apaItem(CitedWork work) {
    return work.isTranslated()
        ? work.item().title(work.originalTitle() + " " + work.title()).build()
        : work.item().build();
  }

  private static String cite(CitedWork work, String style, CSLItemData item, CSLCitationItem cited)
      throws IOException {
    return processor(work, style, item)
        .makeCitation(new CSLCitation(cited))
        .get(0)
        .getText()
        .strip();
  }

  private static CSL processor(CitedWork work, String style, CSLItemData item) throws IOException {
    CSL processor = new CSL(new ListItemDataProvider(item), style, CitedWork.tag(work.citedIn()));
    processor.setOutputFormat("text");
    return processor;
  }
}
