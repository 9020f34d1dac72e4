package org.yearbook.api.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.question.Cursor;
import org.yearbook.domain.question.NodeId;
import org.yearbook.persistence.edition.FixtureEditions;

/**
 * Answers taken by hand from the files of the bundled edition, so that the oracle and the engine
 * can't be wrong together.
 */
final class OracleItselfTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final InMemoryOracle oracle = new InMemoryOracle(FixtureEditions.bundled());

  @Test
  void facilitiesAreAnsweredWithTheirOutputMetrics() {
    assertAnswer(
        """
        {
          facilities(first: 1) {
            totalCount
            nodes {
              slug name(lang: EN) status
              outputMetrics(first: 20) {
                totalCount
                nodes {
                  metric { code name(lang: EN) } value number printed qualifier unit { code }
                  aggregation period { start end label }
                  citations { section { number headingTrail } line printed }
                }
              }
            }
          }
        }
        """,
        """
        {"facilities": {"totalCount": 14, "nodes": [{
          "slug": "ssrf-phase-1", "name": "SSRF Phase I", "status": "USER_OPERATION",
          "outputMetrics": {"totalCount": 4, "nodes": [
            {"metric": {"code": "experiment_beam_hours", "name": "Experiment machine (beam) time"},
             "value": "350000", "number": 350000, "printed": "35万小时", "qualifier": "EXACT",
             "unit": {"code": "h"}, "aggregation": "CUMULATIVE",
             "period": {"start": "2020-12-31", "end": "2020-12-31", "label": "截至年底"},
             "citations": [{"section": {"number": null, "headingTrail": [
               "Focusing on the frontiers of science and technology, strengthening the capacity for original innovation",
               "Focusing on Zhangjiang, building national strategic science and technology strength",
               "The cluster effect of large-scale science facilities gradually shows",
               "Large-scale science facilities already built help original results emerge",
               "SSRF Phase I"]}, "line": 97, "printed": "35万小时"}]},
            {"metric": {"code": "user_projects_executed", "name": "User projects executed"},
             "value": "12887", "number": 12887, "printed": "12887个", "qualifier": "EXACT",
             "unit": {"code": "{project}"}, "aggregation": "CUMULATIVE",
             "period": {"start": "2020-12-31", "end": "2020-12-31", "label": "截至年底"},
             "citations": [{"section": {"number": null, "headingTrail": [
               "Focusing on the frontiers of science and technology, strengthening the capacity for original innovation",
               "Focusing on Zhangjiang, building national strategic science and technology strength",
               "The cluster effect of large-scale science facilities gradually shows",
               "Large-scale science facilities already built help original results emerge",
               "SSRF Phase I"]}, "line": 97, "printed": "12887个"}]},
            {"metric": {"code": "user_visits", "name": "User visits"},
             "value": "50000", "number": 50000, "printed": "超过5万人次", "qualifier": "GREATER_THAN",
             "unit": {"code": "{person-visit}"}, "aggregation": "CUMULATIVE",
             "period": {"start": "2020-12-31", "end": "2020-12-31", "label": "截至年底"},
             "citations": [{"section": {"number": null, "headingTrail": [
               "Focusing on the frontiers of science and technology, strengthening the capacity for original innovation",
               "Focusing on Zhangjiang, building national strategic science and technology strength",
               "The cluster effect of large-scale science facilities gradually shows",
               "Large-scale science facilities already built help original results emerge",
               "SSRF Phase I"]}, "line": 97, "printed": "超过5万人次"}]},
            {"metric": {"code": "sci_papers", "name": "SCI papers published"},
             "value": "6000", "number": 6000, "printed": "6000余篇", "qualifier": "OVER",
             "unit": {"code": "{paper}"}, "aggregation": "CUMULATIVE",
             "period": {"start": "2020-12-31", "end": "2020-12-31", "label": "截至年底"},
             "citations": [{"section": {"number": null, "headingTrail": [
               "Focusing on the frontiers of science and technology, strengthening the capacity for original innovation",
               "Focusing on Zhangjiang, building national strategic science and technology strength",
               "The cluster effect of large-scale science facilities gradually shows",
               "Large-scale science facilities already built help original results emerge",
               "SSRF Phase I"]}, "line": 97, "printed": "6000余篇"}]}
          ]}
        }]}}
        """);
  }

  @Test
  void figuresOfSystemsBelongToTheirFacilityToo() {
    assertAnswer(
        """
        {
          facility(slug: "shanghai-supercomputer-center") {
            outputMetrics { nodes { system { slug } metric { code } value } }
            systems { slug name outputMetrics { totalCount nodes { value number } } }
          }
        }
        """,
        """
        {"facility": {
          "outputMetrics": {"nodes": [
            {"system": {"slug": "magic-cube-ii"}, "metric": {"code": "cpu_utilization"}, "value": "66.6"},
            {"system": {"slug": "magic-cube-iii"}, "metric": {"code": "cpu_utilization"}, "value": "50.0"},
            {"system": {"slug": "magic-cube-ii"}, "metric": {"code": "core_hours"}, "value": "51080000"},
            {"system": {"slug": "magic-cube-iii"}, "metric": {"code": "core_hours"}, "value": "136400000"}]},
          "systems": [
            {"slug": "magic-cube-ii", "name": "Magic Cube II", "outputMetrics": {"totalCount": 2, "nodes": [
              {"value": "66.6", "number": 66.6}, {"value": "51080000", "number": 51080000}]}},
            {"slug": "magic-cube-iii", "name": "Magic Cube III", "outputMetrics": {"totalCount": 2, "nodes": [
              {"value": "50.0", "number": 50}, {"value": "136400000", "number": 136400000}]}}]
        }}
        """);
  }

  @Test
  void numbersComeLargestFirstAndTiesInTheOrderOfTheReport() {
    assertAnswer(
        """
        {
          observations(where: {metric: {in: ["papers", "sci_papers"]}},
                       orderBy: [{by: VALUE, direction: DESC}]) {
            totalCount
            nodes { value lowInclusive low high subject { slug } }
          }
          shares: observations(where: {metric: {eq: "cpu_utilization"}},
                       orderBy: {by: PERIOD_END}) { nodes { value } }
        }
        """,
        """
        {"observations": {"totalCount": 4, "nodes": [
          {"value": "6000", "lowInclusive": false, "low": "6000", "high": null, "subject": {"slug": "ssrf-phase-1"}},
          {"value": "1520", "lowInclusive": true, "low": "1520", "high": "1520",
           "subject": {"slug": "protein-science-facility-shanghai"}},
          {"value": "570", "lowInclusive": false, "low": "570", "high": null, "subject": {"slug": "shenguang-ii"}},
          {"value": "30", "lowInclusive": true, "low": "30", "high": "30", "subject": {"slug": "liver-cancer-center"}}]},
         "shares": {"nodes": [{"value": "66.6"}, {"value": "50.0"}]}}
        """);
  }

  @Test
  void aMissingPeriodComesLastBothWaysAndMatchesNoCondition() {
    assertAnswer(
        """
        query ($light: ObservationFilter = {subject: {in: ["sulf", "ssrf-phase-1", "ssrf-phase-2"]}}) {
          up: observations(last: 2, where: $light, orderBy: [{by: PERIOD_START}]) { nodes { printed period { end } } }
          down: observations(last: 2, where: $light, orderBy: [{by: PERIOD_START, direction: DESC}]) { nodes { printed } }
          inYear: observations(first: 0, where: {and: [$light], period: {within: {start: "2020-01-01", end: "2020-12-31"}}}) {
            totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { printed }
          }
          notInYear: observations(where: {and: [$light], not: {period: {overlaps: {start: "2020-01-01"}}}}) { nodes { printed } }
        }
        """,
        """
        {"up": {"nodes": [{"printed": "10拍瓦", "period": null}, {"printed": "4条", "period": null}]},
         "down": {"nodes": [{"printed": "10拍瓦"}, {"printed": "4条"}]},
         "inYear": {"totalCount": 6,
           "pageInfo": {"hasNextPage": true, "hasPreviousPage": false, "startCursor": null, "endCursor": null},
           "nodes": []},
         "notInYear": {"nodes": [{"printed": "10拍瓦"}, {"printed": "4条"}]}}
        """);
  }

  @Test
  void aPageFromTheEndSaysWhereItStands() {
    String before = new Cursor("Facility SLUG ASC", List.of("sulf", "8")).encode();
    String first = new Cursor("Facility SLUG ASC", List.of("ssrf-phase-1", "1")).encode();
    String last = new Cursor("Facility SLUG ASC", List.of("ssrf-phase-2", "11")).encode();
    assertAnswer(
        new Operation(
            """
            query Back($before: String) {
              facilities(last: 2, before: $before, orderBy: [{by: SLUG}]) {
                pageInfo { hasPreviousPage hasNextPage startCursor endCursor }
                edges { cursor node { slug } }
              }
            }
            """,
            null,
            Map.of("before", before),
            Language.EN),
        """
        {"facilities": {
          "pageInfo": {"hasPreviousPage": true, "hasNextPage": true, "startCursor": "%1$s", "endCursor": "%2$s"},
          "edges": [
            {"cursor": "%1$s", "node": {"slug": "ssrf-phase-1"}},
            {"cursor": "%2$s", "node": {"slug": "ssrf-phase-2"}}]}}
        """
            .formatted(first, last));
  }

  @Test
  void aNameIsFoundWhateverItsWidthCaseOrLanguage() {
    assertAnswer(
        """
        {
          chinese: facilities(where: {name: {contains: "Ｘ射线"}}) { nodes { slug } }
          english: facilities(where: {name: {contains: "SHANGHAI SOFT"}, not: {kind: {in: LASER}}}) { nodes { slug } }
          none: facilities(where: {or: []}) { totalCount }
          all: facilities(where: {and: [], name: null, slug: {}}) { totalCount }
        }
        """,
        """
        {"chinese": {"nodes": [{"slug": "sxfel-test-facility"}, {"slug": "sxfel-user-facility"}, {"slug": "shine"}]},
         "english": {"nodes": [{"slug": "sxfel-user-facility"}]},
         "none": {"totalCount": 0}, "all": {"totalCount": 14}}
        """);
  }

  @Test
  void aCitationTellsWhatRestsOnIt() {
    assertAnswer(
        """
        {
          edition(slug: "sti-report-2020-chapter-1") {
            referenceYear publishedOn source { bytes } series { cadence publisher(lang: ZH) }
            sections(first: 1, after: "%s") {
              nodes {
                path level parent { path } sections { path }
                citations(first: 2) {
                  totalCount
                  nodes {
                    line start end quote
                    supports {
                      __typename
                      ... on StatusAssertion { id subject { slug } status assertion }
                      ... on Listing { name members { slug } }
                      ... on Name { text }
                    }
                  }
                }
              }
            }
          }
        }
        """
            .formatted(new Cursor("Section", List.of("14")).encode()),
        """
        {"edition": {
          "referenceYear": 2020, "publishedOn": null, "source": {"bytes": 16835},
          "series": {"cadence": "ANNUAL", "publisher": "上海市科学技术委员会"},
          "sections": {"nodes": [{
            "path": "1.1.4", "level": 3, "parent": {"path": "1.1"},
            "sections": [{"path": "1.1.4.1"}, {"path": "1.1.4.2"}],
            "citations": {"totalCount": 14, "nodes": [{
              "line": 91, "start": 1905, "end": 1921, "quote": null, "supports": [{"__typename": "Achievement"}]}, {
              "line": 91, "start": 1922, "end": 1981, "quote": null,
              "supports": [
                {"__typename": "Achievement"},
                {"__typename": "StatusAssertion", "id": "%s", "subject": {"slug": "sulf"},
                 "status": "UNDER_CONSTRUCTION", "assertion": "CONFLICTING"},
                {"__typename": "StatusAssertion", "id": "%s", "subject": {"slug": "sxfel-test-facility"},
                 "status": "UNDER_CONSTRUCTION", "assertion": "CONFLICTING"},
                {"__typename": "StatusAssertion", "id": "%s", "subject": {"slug": "ssrf-phase-2"},
                 "status": "UNDER_CONSTRUCTION", "assertion": "ALTERNATE"},
                {"__typename": "StatusAssertion", "id": "%s", "subject": {"slug": "shine"},
                 "status": "UNDER_CONSTRUCTION", "assertion": "ALTERNATE"},
                {"__typename": "Listing", "name": "Major infrastructures named as under construction", "members": [
                  {"slug": "ssrf-phase-2"}, {"slug": "sulf"}, {"slug": "sxfel-test-facility"}, {"slug": "shine"}]},
                {"__typename": "Listing", "name": "Facilities called national major infrastructures by name", "members": [
                  {"slug": "ssrf-phase-2"}, {"slug": "sulf"}, {"slug": "sxfel-test-facility"}, {"slug": "shine"},
                  {"slug": "translational-medicine-center-shanghai"}]}]}]}}]}}}
        """
            .formatted(
                status("sulf"),
                status("sxfel-test-facility"),
                status("ssrf-phase-2"),
                status("shine")));
  }

  private static String status(String facility) {
    return NodeId.encode("StatusAssertion", facility + "/sti-report-2020-chapter-1/1");
  }

  @Test
  void anAchievementIsReachedByItsIdWithItsParameters() {
    assertAnswer(
        new Operation(
            """
            query One($id: ID!, $none: ID!) {
              node(id: $id) {
                __typename
                ... on Achievement {
                  kind statement
                  superlatives { scope kind of }
                  parameters { printed metric { name } value unit { symbol factor base { code factor } } period { start } }
                }
              }
              none: node(id: $none) { id }
            }
            """,
            null,
            Map.of(
                "id",
                    NodeId.encode(
                        "Achievement", "sti-report-2020-chapter-1/sulf.ten-petawatt-laser-system"),
                "none", NodeId.encode("Facility", "nowhere")),
            Language.ZH),
        """
        {"node": {"__typename": "Achievement", "kind": "PRODUCT",
          "statement": "研制出一套10拍瓦激光系统，此前世界上没有同类系统。",
          "superlatives": [{"scope": "WORLD", "kind": "FIRST", "of": "10拍瓦超强超短激光系统"}],
          "parameters": [{"printed": "10拍瓦", "metric": {"name": "激光峰值功率"}, "value": "10",
            "unit": {"symbol": "PW", "factor": "1000000000000000", "base": {"code": "W", "factor": "1"}},
            "period": null}]},
         "none": null}
        """);
  }

  @Test
  void aMetricTellsWhatItIsPartOf() {
    assertAnswer(
        """
        {
          metric(code: "sci_papers") {
            broader { code broader { code } } denominator { code } additiveOver appliesTo
            observations(first: 2) { totalCount pageInfo { hasNextPage hasPreviousPage } nodes { value } }
          }
          metrics(where: {theme: {eq: CAPACITY}, code: {in: ["laser_peak_power", "papers", "beamlines"]}}, orderBy: [{by: CODE, direction: ASC}]) {
            nodes { code appliesTo kind }
          }
        }
        """,
        """
        {"metric": {"broader": {"code": "papers", "broader": null}, "denominator": null,
           "additiveOver": ["TIME", "DIMENSION"], "appliesTo": [],
           "observations": {"totalCount": 3, "pageInfo": {"hasNextPage": true, "hasPreviousPage": false},
             "nodes": [{"value": "6000"}, {"value": "1520"}]}},
         "metrics": {"nodes": [
           {"code": "beamlines", "appliesTo": ["SYNCHROTRON", "FREE_ELECTRON_LASER", "BEAMLINE_PROJECT"], "kind": "COUNT"},
           {"code": "laser_peak_power", "appliesTo": ["LASER", "FREE_ELECTRON_LASER"], "kind": "PARAMETER"}]}}
        """);
  }

  @Test
  void contradictionsAndNamesStayVisible() {
    assertAnswer(
        """
        {
          facility(slug: "sulf") {
            status statusHistory { status assertion inferred period { label } citations { line } }
            names { text language kind status subject { slug ... on Facility { kind } } }
          }
          facility2: facility(slug: "nowhere") { slug }
        }
        """,
        """
        {"facility": {"status": "EXPERT_ACCEPTED", "statusHistory": [
           {"status": "UNDER_CONSTRUCTION", "assertion": "CONFLICTING", "inferred": false, "period": null,
            "citations": [{"line": 91}]},
           {"status": "COMPLETED", "assertion": "PREFERRED", "inferred": false, "period": null,
            "citations": [{"line": 119}]},
           {"status": "EXPERT_ACCEPTED", "assertion": "PREFERRED", "inferred": false, "period": null,
            "citations": [{"line": 119}]}],
          "names": [
            {"text": "上海超强超短激光实验装置", "language": "ZH", "kind": "OFFICIAL", "status": "VERIFIED",
             "subject": {"slug": "sulf", "kind": "LASER"}},
            {"text": "羲和", "language": "ZH", "kind": "ALIAS", "status": "VERIFIED",
             "subject": {"slug": "sulf", "kind": "LASER"}},
            {"text": "Shanghai Superintense Ultrafast Laser Facility", "language": "EN", "kind": "OFFICIAL",
             "status": "VERIFIED", "subject": {"slug": "sulf", "kind": "LASER"}},
            {"text": "SULF", "language": "EN", "kind": "ACRONYM", "status": "VERIFIED",
             "subject": {"slug": "sulf", "kind": "LASER"}}]},
         "facility2": null}
        """);
  }

  @Test
  void aDerivedFigureTellsItsFormulaAndItsInputsTellOfIt() {
    assertAnswer(
        """
        {
          observations(where: {subject: {eq: "integrated-circuits"}, metric: {eq: "sales_revenue"}}) {
            nodes {
              value printed origin period { start end }
              derivation { method formula assumptions inputs { printed } }
              derivatives { value }
              series { origin metric { code } system { slug } observations { totalCount nodes { value } } }
            }
          }
        }
        """,
        """
        {"observations": {"nodes": [
          {"value": "99445000000", "printed": "994.45亿元", "origin": "STATED",
           "period": {"start": "2020-01-01", "end": "2020-11-30"},
           "derivation": null, "derivatives": [{"value": "76320030698"}],
           "series": {"origin": "STATED", "metric": {"code": "sales_revenue"}, "system": null,
             "observations": {"totalCount": 1, "nodes": [{"value": "99445000000"}]}}},
          {"value": "76320030698", "printed": null, "origin": "DERIVED",
           "period": {"start": "2019-01-01", "end": "2019-11-30"},
           "derivation": {"method": "IMPLIED_PREVIOUS", "formula": "99445000000 ÷ (1 + 30.3 %)",
             "assumptions": "The growth is against January to November of the previous year, measured alike and in current prices.",
             "inputs": [{"printed": "994.45亿元"}, {"printed": "30.3%"}]},
           "derivatives": [],
           "series": {"origin": "DERIVED", "metric": {"code": "sales_revenue"}, "system": null,
             "observations": {"totalCount": 1, "nodes": [{"value": "76320030698"}]}}}]}}
        """);
  }

  @Test
  void theTableOfGrantsIsAnsweredAsItIsPrinted() {
    assertAnswer(
        """
        {
          grantTable(year: 2020) {
            id year section { path kind } edition { slug }
            rows { half row grantType { slug } projects { value } funding { value } }
            total { half row projects { value aggregate } funding { printed } }
            reconciliation { rule outcome expected actual }
          }
          none: grantTable(year: 2019) { id }
        }
        """,
        """
        {"grantTable": {
          "id": "%s", "year": 2020, "section": {"path": "1.2.2.1", "kind": "TABLE"},
          "edition": {"slug": "sti-report-2020-chapter-1"},
          "rows": [
            {"half": 1, "row": 1, "grantType": {"slug": "nsfc-general-program"}, "projects": {"value": "2057"}, "funding": {"value": "117236.25"}},
            {"half": 1, "row": 2, "grantType": {"slug": "nsfc-key-program"}, "projects": {"value": "117"}, "funding": {"value": "34091.00"}},
            {"half": 1, "row": 3, "grantType": {"slug": "nsfc-major-program"}, "projects": {"value": "22"}, "funding": {"value": "9757.10"}},
            {"half": 1, "row": 4, "grantType": {"slug": "nsfc-major-research-plan"}, "projects": {"value": "65"}, "funding": {"value": "11454.00"}},
            {"half": 1, "row": 5, "grantType": {"slug": "nsfc-young-scientists-fund"}, "projects": {"value": "1670"}, "funding": {"value": "39816.00"}},
            {"half": 1, "row": 6, "grantType": {"slug": "nsfc-excellent-young-scientists-fund"}, "projects": {"value": "74"}, "funding": {"value": "8880.00"}},
            {"half": 1, "row": 7, "grantType": {"slug": "nsfc-distinguished-young-scholars-fund"}, "projects": {"value": "39"}, "funding": {"value": "15240.00"}},
            {"half": 1, "row": 8, "grantType": {"slug": "nsfc-creative-research-groups"}, "projects": {"value": "4"}, "funding": {"value": "3670.00"}},
            {"half": 2, "row": 1, "grantType": {"slug": "nsfc-joint-funds"}, "projects": {"value": "51"}, "funding": {"value": "10782.40"}},
            {"half": 2, "row": 2, "grantType": {"slug": "nsfc-major-research-instruments"}, "projects": {"value": "4"}, "funding": {"value": "2867.35"}},
            {"half": 2, "row": 3, "grantType": {"slug": "nsfc-basic-science-center"}, "projects": {"value": "4"}, "funding": {"value": "24000.00"}},
            {"half": 2, "row": 4, "grantType": {"slug": "nsfc-international-cooperation"}, "projects": {"value": "108"}, "funding": {"value": "10157.90"}},
            {"half": 2, "row": 5, "grantType": {"slug": "nsfc-special-fund-projects"}, "projects": {"value": "5"}, "funding": {"value": "90.00"}},
            {"half": 2, "row": 6, "grantType": {"slug": "nsfc-special-projects"}, "projects": {"value": "50"}, "funding": {"value": "5077.00"}}],
          "total": {"half": 2, "row": 7, "projects": {"value": "4270", "aggregate": true}, "funding": {"printed": "293119.00"}},
          "reconciliation": [
            {"rule": "SUM_EQUALS", "outcome": "PASS", "expected": "4270", "actual": "4270"},
            {"rule": "SUM_EQUALS", "outcome": "PASS", "expected": "293119", "actual": "293119"},
            {"rule": "ROUNDING_CONSISTENT", "outcome": "WARN", "expected": "293119", "actual": "293100"}]},
         "none": null}
        """
            .formatted(NodeId.encode("GrantTable", "2020")));
  }

  @Test
  void aPaperTellsWhereItAppearedAndWhoWroteIt() {
    assertAnswer(
        """
        {
          publication(slug: "lung-adenocarcinoma-proteome-paper") {
            __typename name journal { slug identifiers { scheme value } }
            events { kind statement venue { __typename slug } period { label } }
            participants { role agent { slug ... on Person { affiliations { slug people { slug } } } } }
            achievements { subject { __typename slug } parameters { printed } }
          }
        }
        """,
        """
        {"publication": {
          "__typename": "Publication", "name": "Paper on the proteome of lung adenocarcinoma",
          "journal": {"slug": "cell", "identifiers": [{"scheme": "ISSN", "value": "0092-8674"}]},
          "events": [
            {"kind": "PUBLISHED", "statement": "The result on the proteome of lung adenocarcinoma was published in Cell in July.",
             "venue": {"__typename": "Journal", "slug": "cell"}, "period": {"label": "7月"}},
            {"kind": "COVER", "statement": "The paper was a cover article of Cell.",
             "venue": {"__typename": "Journal", "slug": "cell"}, "period": {"label": "7月"}}],
          "participants": [
            {"role": "AUTHOR_TEAM", "agent": {"slug": "shanghai-institute-of-materia-medica"}},
            {"role": "AUTHOR_TEAM", "agent": {"slug": "tan-minjia", "affiliations": [
              {"slug": "shanghai-institute-of-materia-medica", "people": [{"slug": "tan-minjia"}]}]}},
            {"role": "AUTHOR_TEAM", "agent": {"slug": "shanghai-jiao-tong-university"}},
            {"role": "AUTHOR_TEAM", "agent": {"slug": "li-jing", "affiliations": [
              {"slug": "shanghai-jiao-tong-university", "people": [{"slug": "li-jing"}]}]}}],
          "achievements": [
            {"subject": {"__typename": "Publication", "slug": "lung-adenocarcinoma-proteome-paper"}, "parameters": []},
            {"subject": {"__typename": "Publication", "slug": "lung-adenocarcinoma-proteome-paper"}, "parameters": []}]}}
        """);
  }

  @Test
  void aListTellsHowManyItShouldHave() {
    assertAnswer(
        """
        {
          listings(where: {subject: {eq: "shanghai"}, exhaustive: {eq: true}}, first: 1) {
            totalCount
            nodes { name stated { value } members { __typename slug } }
          }
          programme(slug: "autonomous-unmanned-systems") {
            status kind parent { slug } listings { name(lang: ZH) }
          }
        }
        """,
        """
        {"listings": {"totalCount": 6, "nodes": [{
           "name": "Municipal science and technology major projects started", "stated": {"value": "10"},
           "members": [
             {"__typename": "Programme", "slug": "hard-xray-pre-research"},
             {"__typename": "Programme", "slug": "human-phenome-project"},
             {"__typename": "Programme", "slug": "brain-mapping"},
             {"__typename": "Programme", "slug": "brain-and-brain-inspired"},
             {"__typename": "Programme", "slug": "silicon-photonics"},
             {"__typename": "Programme", "slug": "smart-skynet"},
             {"__typename": "Programme", "slug": "quantum-information-technology"},
             {"__typename": "Programme", "slug": "extreme-manufacturing"},
             {"__typename": "Programme", "slug": "carbohydrate-drugs"},
             {"__typename": "Programme", "slug": "autonomous-unmanned-systems"}]}]},
         "programme": {"status": "STARTED", "kind": "MUNICIPAL_MAJOR", "parent": null, "listings": [
           {"name": "已启动的市级科技重大专项"}, {"name": "2020年新启动的市级科技重大专项"}]}}
        """);
  }

  @Test
  void aSubjectIsFoundByItsKindAndAsWhatItIs() {
    assertAnswer(
        """
        {
          subjects(where: {kind: {in: [JOURNAL, GRANT_TYPE]}}, orderBy: {by: SLUG}, first: 2) {
            totalCount
            nodes { __typename id slug ... on Journal { figures { totalCount } hosted { kind } } }
          }
          subject(slug: "magic-cube-ii") { __typename ... on FacilitySystem { facility { slug } } }
          facility(slug: "magic-cube-ii") { slug }
          glossary(where: {text: {contains: "ssrf"}}, first: 1) {
            totalCount nodes { text(lang: ZH) status definition subject { slug } }
          }
        }
        """,
        """
        {"subjects": {"totalCount": 17, "nodes": [
           {"__typename": "Journal", "id": "%s", "slug": "cell", "figures": {"totalCount": 9},
            "hosted": [{"kind": "PUBLISHED"}, {"kind": "COVER"}]},
           {"__typename": "Journal", "id": "%s", "slug": "nature", "figures": {"totalCount": 9},
            "hosted": [{"kind": "PUBLISHED"}, {"kind": "PUBLISHED"}, {"kind": "ONLINE"}]}]},
         "subject": {"__typename": "FacilitySystem", "facility": {"slug": "shanghai-supercomputer-center"}},
         "facility": null,
         "glossary": {"totalCount": 3, "nodes": [
           {"text": "上海光源", "status": "VERIFIED", "definition": null, "subject": {"slug": "ssrf-phase-1"}}]}}
        """
            .formatted(NodeId.encode("Journal", "cell"), NodeId.encode("Journal", "nature")));
  }

  @Test
  void everyFieldOfTheContractIsKnownOrLeftOutForAReason() {
    GraphQLCodeRegistry known = oracle.schema().getCodeRegistry();
    List<String> unknown = new ArrayList<>();
    for (GraphQLNamedType type : oracle.schema().getAllTypesAsList()) {
      if (type instanceof GraphQLObjectType object && !type.getName().startsWith("__")) {
        for (GraphQLFieldDefinition field : object.getFieldDefinitions()) {
          FieldCoordinates place = FieldCoordinates.coordinates(object, field);
          if (!known.hasDataFetcher(place) && !SelectionWriter.leavesOut(object, field)) {
            unknown.add(place.toString());
          }
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  private void assertAnswer(String document, String data) {
    assertAnswer(Operation.of(document), data);
  }

  private void assertAnswer(Operation operation, String data) {
    JsonNode expected = read("{\"data\": " + data + "}");
    JsonNode actual = oracle.answer(operation);
    assertThat(Difference.between(expected, actual)).as(() -> actual.toPrettyString()).isNull();
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }
}
