package org.yearbook.persistence.noun;

import static org.yearbook.persistence.sql.Sql.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yearbook.persistence.catalogue.Catalogue;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.SnakeCase;
import org.yearbook.persistence.catalogue.Table;
import org.yearbook.persistence.catalogue.ToMany;
import org.yearbook.persistence.sql.Sql;

/** The catalogue of Yearbook: all its nouns, and the lists at the top. */
public final class YearbookCatalogue {
  /** Every type of the contract, with the tables and columns that serve it. */
  public static Catalogue catalogue() {
    return Catalogue.of(
        Stream.of(documents(), figures(), subjects(), statements()).flatMap(List::stream).toList(),
        roots(),
        Set.of("Metric", "Unit"));
  }

  private static List<Entity> documents() {
    return List.of(
        EditionNouns.series(),
        EditionNouns.edition(),
        EditionNouns.sourceDocument(),
        SectionNoun.section(),
        CitationNoun.citation(),
        EditionDiffNouns.editionDiff(),
        EditionDiffNouns.revision(),
        TermNoun.term(),
        GrantTableNouns.table(),
        GrantTableNouns.row(),
        GrantTableNouns.total(),
        SearchNoun.hit());
  }

  private static List<Entity> figures() {
    return List.of(
        MeasureNouns.unit(),
        MeasureNouns.metric(),
        ObservationNoun.observation(),
        GroupNoun.group(),
        ChangeNoun.period(),
        ChangeNoun.change(),
        RankingNoun.ranked(),
        ComparisonNouns.row(),
        ComparisonNouns.cell(),
        SeriesNouns.derivation(),
        SeriesNouns.series(),
        ValidationNoun.validation());
  }

  private static List<Entity> subjects() {
    return List.of(
        SubjectNouns.subject(),
        FacilityNouns.facility(),
        FacilityNouns.system(),
        OrganizationNouns.programme(),
        OrganizationNouns.organization(),
        OrganizationNouns.person(),
        PublicationNouns.publication(),
        PublicationNouns.journal(),
        PublicationNouns.dataRepository(),
        FundingNouns.grantType(),
        OrganizationNouns.industry(),
        OrganizationNouns.policy(),
        FundingNouns.talentPlatform(),
        FundingNouns.expertGroup(),
        OrganizationNouns.place());
  }

  private static List<Entity> statements() {
    return List.of(
        NameNouns.identifier(),
        NameNouns.name(),
        StatusNoun.statusAssertion(),
        AchievementNouns.achievement(),
        AchievementNouns.superlative(),
        ParticipationNoun.participation(),
        EventNoun.event(),
        ListingNoun.listing());
  }

  private static Map<String, ToMany> roots() {
    Map<String, ToMany> roots = new HashMap<>();
    ALL.forEach((field, type) -> roots.put(field, ToMany.all(type)));
    ALL_OF_A_KIND.forEach((field, type) -> roots.put(field, allOfKind(type)));
    roots.put("subjects", ToMany.all(SubjectNouns.SUBJECT).counted(total("subject", "")));
    roots.put("observations", ToMany.all("Observation").counted(total("observation", "")));
    roots.put("suggest", ToMany.all("SearchHit").in(Table.of("suggest_hit", "prefix")));
    return roots;
  }

  private static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry("editions", "Edition"),
          Map.entry("metrics", "Metric"),
          Map.entry("units", "Unit"),
          Map.entry("rank", "Ranked"),
          Map.entry("compare", "ComparisonRow"),
          Map.entry("series", "Series"),
          Map.entry("achievements", "Achievement"),
          Map.entry("statusAssertions", "StatusAssertion"),
          Map.entry("participations", "Participation"),
          Map.entry("events", "Event"),
          Map.entry("listings", "Listing"),
          Map.entry("validations", "Validation"),
          Map.entry("glossary", "Term"),
          Map.entry("search", "SearchHit"));

  private static final Map<String, String> ALL_OF_A_KIND =
      Map.ofEntries(
          Map.entry("facilities", "Facility"),
          Map.entry("programmes", "Programme"),
          Map.entry("organizations", "Organization"),
          Map.entry("people", "Person"),
          Map.entry("publications", "Publication"),
          Map.entry("journals", "Journal"),
          Map.entry("dataRepositories", "DataRepository"),
          Map.entry("grantTypes", "GrantType"),
          Map.entry("industries", "Industry"),
          Map.entry("policies", "Policy"),
          Map.entry("talentPlatforms", "TalentPlatform"),
          Map.entry("places", "Place"));

  private static ToMany allOfKind(String type) {
    String kind = SnakeCase.of(type).toUpperCase(Locale.ROOT);
    return ToMany.all(type).counted(total("subject", " AND kind = '" + kind + "'"));
  }

  /** How many rows there are in all, which the writes keep. */
  private static Sql total(String table, String ofKind) {
    return sql(
        "SELECT coalesce(sum(rows), 0)::bigint FROM total WHERE of_table = '"
            + table
            + "'"
            + ofKind);
  }

  private YearbookCatalogue() {}
}
