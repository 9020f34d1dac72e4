-- A synthetic catalogue: ten yearly editions, each with one figure per facility and metric, each figure with a citation of
-- its own. Empties all tables first. No chance is involved: what looks random is arithmetic over the numbers of facility,
-- year and metric, so everybody gets the same rows. Ids ascend as if the editions had been imported year by year.
-- Run by load.mjs in one transaction, which sets bench.facilities (at least 5, a multiple of 5).

TRUNCATE report_series, unit, subject CASCADE;

INSERT INTO report_series (id, key, title_zh, title_en, publisher_zh, publisher_en, cadence)
VALUES (1, 'bench-report', '科研设施年度报告', 'Annual Report on Research Facilities', '科学技术委员会', 'Science and Technology Commission', 'ANNUAL');

INSERT INTO edition (id, key, series_id, reference_year, title_zh, title_en, language, published_on, published_precision,
  source_file_name, source_bytes, source_sha256, content_sha256)
SELECT e, 'bench-report-' || year, 1, year, year || '年科研设施年度报告', 'Annual Report on Research Facilities ' || year, 'ZH',
  make_date(year + 1, 6, 30), 'DAY', 'bench-report-' || year || '.txt', 40000000,
  encode(sha256(('source' || year)::bytea), 'hex'), encode(sha256(('content' || year)::bytea), 'hex')
FROM generate_series(1, 10) e, LATERAL (SELECT 2010 + e AS year) y;

-- Units and metrics: the ten metrics differ in unit, size of their figures, aggregation and words for the period --------------

INSERT INTO unit (id, key, symbol, name_zh, name_en, quantity, factor)
VALUES
  (1, '%', '%', '百分比', 'percent', 'SHARE', 0.01),
  (2, 'h', 'h', '小时', 'hour', 'TIME', 1),
  (3, '{core}.h', 'core·h', '核小时', 'core-hour', 'COMPUTING', 1),
  (4, '{person-visit}', 'person-visit', '人次', 'person-visit', 'COUNT', 1),
  (5, '{group}', 'group', '个课题组', 'research group', 'COUNT', 1),
  (6, '{project}', 'project', '项', 'project', 'COUNT', 1),
  (7, '{paper}', 'paper', '篇', 'paper', 'COUNT', 1),
  (8, '{award}', 'award', '项奖', 'award', 'COUNT', 1);

CREATE TEMPORARY TABLE measured (
  m integer, code text, name_zh text, name_en text, unit bigint, kind text, theme text,
  step numeric, word text, aggregation text, period_type text, period_label text
) ON COMMIT DROP;
INSERT INTO measured
VALUES
  (1, 'beam_hours_provided', '提供实验机时', 'Beam time provided to experiments', 2, 'DURATION', 'USAGE', 10, '小时', 'CUMULATIVE', 'INSTANT', '截至年底'),
  (2, 'projects_carried_out', '执行用户课题数', 'User projects carried out', 6, 'COUNT', 'USAGE', 1, '项', 'PERIOD_TOTAL', 'INTERVAL', '全年'),
  (3, 'visits_by_users', '接待用户人次', 'Visits by users', 4, 'COUNT', 'USAGE', 1, '人次', 'PERIOD_TOTAL', 'INTERVAL', '全年'),
  (4, 'groups_served', '服务用户课题组数', 'Research groups served', 5, 'COUNT', 'USAGE', 1, '个', 'CUMULATIVE', 'INSTANT', '截至年底'),
  (5, 'processor_use', '处理器月均使用率', 'Monthly mean use of processors', 1, 'RATE', 'USAGE', 0.001, '%', 'PERIOD_AVERAGE', 'INTERVAL', '全年'),
  (6, 'core_hours_provided', '提供核小时', 'Core-hours provided to users', 3, 'AMOUNT', 'USAGE', 1000, '核小时', 'PERIOD_TOTAL', 'INTERVAL', '全年'),
  (7, 'papers_published', '发表学术论文数', 'Scientific papers published', 7, 'COUNT', 'OUTPUT', 1, '篇', 'PERIOD_TOTAL', 'INTERVAL', '全年'),
  (8, 'indexed_papers_published', '发表SCI论文数', 'Papers published and indexed in SCI', 7, 'COUNT', 'OUTPUT', 1, '篇', 'CUMULATIVE', 'INSTANT', '截至年底'),
  (9, 'awards_won', '获省部级以上奖项数', 'Awards of a province or ministry won', 8, 'COUNT', 'OUTCOME', 1, '项', 'PERIOD_TOTAL', 'INTERVAL', '全年'),
  (10, 'projects_under_way', '在研课题数', 'Funded projects under way', 6, 'COUNT', 'FUNDING', 1, '项', 'STOCK', 'INSTANT', NULL);

INSERT INTO metric (id, key, name_zh, name_en, definition_zh, definition_en, folded, theme, kind, unit_id, additive_over, applies_to)
SELECT m, code, name_zh, name_en, '设施在报告期内的' || name_zh || '，按设施填报的口径统计。',
  name_en || ' in the period of the report, counted in the way that the facility reports them.',
  lower(name_zh || ' ' || name_en), theme, kind, unit,
  CASE aggregation WHEN 'PERIOD_TOTAL' THEN ARRAY['ENTITY', 'TIME'] ELSE ARRAY['ENTITY'] END, '{}'
FROM measured;

-- Facilities -----------------------------------------------------------------------------------------------------------

CREATE TEMPORARY TABLE place ON COMMIT DROP AS
SELECT f, kinds[1 + f % 6] AS kind, statuses[1 + f % 4] AS status, 'facility-' || lpad(f::text, 5, '0') AS slug,
  towns_zh[1 + f % 5] || zh[1 + f % 6] || '第' || f || '号装置' AS name_zh,
  towns_en[1 + f % 5] || ' ' || en[1 + f % 6] || ' no. ' || f AS name_en
FROM generate_series(1, current_setting('bench.facilities')::integer) f,
  (SELECT ARRAY['SYNCHROTRON', 'FREE_ELECTRON_LASER', 'LASER', 'COMPUTING', 'LIFE_SCIENCE', 'MEDICAL'] AS kinds,
     ARRAY['USER_OPERATION', 'UNDER_CONSTRUCTION', 'TRIAL_OPERATION', 'NATIONALLY_ACCEPTED'] AS statuses,
     ARRAY['张江', '临港', '嘉定', '奉贤', '松江'] AS towns_zh, ARRAY['Zhangjiang', 'Lingang', 'Jiading', 'Fengxian', 'Songjiang'] AS towns_en,
     ARRAY['同步辐射光源', '自由电子激光', '高功率激光', '超级计算中心', '蛋白质科学', '肝癌科学中心'] AS zh,
     ARRAY['synchrotron light source', 'free-electron laser', 'high-power laser facility', 'supercomputing centre', 'protein science facility', 'liver cancer centre'] AS en) w
ORDER BY f;

INSERT INTO subject (id, key, kind, type, status, name_zh, name_en)
SELECT f, slug, 'FACILITY', kind, status, name_zh, name_en FROM place;
INSERT INTO mention (subject_id, edition_id)
SELECT f, edition.id FROM place, edition;

-- A series for each facility and metric.
INSERT INTO series (id, key, metric_id, subject_id, aggregation, origin)
SELECT (f - 1) * 10 + m, format('%s||||||%s||%s|STATED', slug, code, aggregation), m, f, aggregation, 'STATED'
FROM place, measured
ORDER BY 1;

-- Sections: a chapter, 5 sections, 100 topics, and items of five facilities each; every edition the same tree -------------------

CREATE TEMPORARY TABLE heading ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY path) AS n, h.*
FROM (
  SELECT ARRAY[1] AS path, '1' AS number, 'CHAPTER' AS kind, ARRAY['聚焦科技前沿，强化原始创新能力'] AS zh,
    ARRAY['Focusing on the frontiers of science, strengthening original innovation'] AS en
  UNION ALL
  SELECT ARRAY[1, s], '1.' || s, 'SECTION', ARRAY['聚焦科技前沿，强化原始创新能力', '打造国家战略科技力量之' || s],
    ARRAY['Focusing on the frontiers of science, strengthening original innovation', 'Building national strategic strength in science, part ' || s]
  FROM generate_series(1, 5) s
  UNION ALL
  SELECT ARRAY[1, s, t], format('1.%s.%s', s, t), 'TOPIC', ARRAY['聚焦科技前沿，强化原始创新能力', '打造国家战略科技力量之' || s, '大科学设施集群效应' || t],
    ARRAY['Focusing on the frontiers of science, strengthening original innovation', 'Building national strategic strength in science, part ' || s, 'The cluster effect of large-scale facilities, group ' || t]
  FROM generate_series(1, 5) s, generate_series(1, 20) t
  UNION ALL
  SELECT ARRAY[1, s, t, i], '（' || i || '）', 'ITEM',
    ARRAY['聚焦科技前沿，强化原始创新能力', '打造国家战略科技力量之' || s, '大科学设施集群效应' || t, '设施运行情况' || item],
    ARRAY['Focusing on the frontiers of science, strengthening original innovation', 'Building national strategic strength in science, part ' || s, 'The cluster effect of large-scale facilities, group ' || t, 'Operation of the facilities ' || item]
  FROM (SELECT item, 1 + (item - 1) % 5 AS s, 1 + (item - 1) / 5 % 20 AS t, 1 + (item - 1) / 100 AS i
        FROM generate_series(1, current_setting('bench.facilities')::integer / 5) item) items
) h;

INSERT INTO section (id, key, edition_id, parent_id, path, number, kind, level, line, heading_zh, heading_en, heading_trail_zh, heading_trail_en)
SELECT base + h.n, edition.key || '/' || array_to_string(h.path, '.'), edition.id, base + parent.n, array_to_string(h.path, '.'), h.number, h.kind,
  cardinality(h.path), 100 * h.n, h.zh[cardinality(h.zh)], h.en[cardinality(h.en)], h.zh, h.en
FROM edition, heading h LEFT JOIN heading parent ON parent.path = trim_array(h.path, 1),
  LATERAL (SELECT (edition.id - 1) * (SELECT count(*) FROM heading) AS base) b
ORDER BY 1;

-- Figures with their citations ---------------------------------------------------------------------------------------------

CREATE TEMPORARY TABLE figure ON COMMIT DROP AS
SELECT ((edition.id - 1) * (SELECT count(*) FROM place) + f - 1) * 10 + m AS id, edition.id AS edition_id, edition.key AS edition_key,
  reference_year AS year, f, slug, measured.*, item.id AS section_id, item.line AS section_line,
  n * step AS value, (ARRAY['EXACT', 'EXACT', 'EXACT', 'EXACT', 'EXACT', 'OVER', 'GREATER_THAN', 'NEARLY', 'APPROX', 'AT_LEAST'])[1 + n % 10] AS qualifier
FROM edition, place, measured, section item,
  LATERAL (SELECT 100 + (f * 7919 + reference_year * 104729 + m * 1299709) % 90001 AS n, 1 + (f - 1) / 5 AS i) chance
WHERE item.edition_id = edition.id AND item.path = format('1.%s.%s.%s', 1 + (i - 1) % 5, 1 + (i - 1) / 5 % 20, 1 + (i - 1) / 100)
ORDER BY 1;

ALTER TABLE figure ADD COLUMN printed text;
UPDATE figure
SET printed = CASE qualifier WHEN 'GREATER_THAN' THEN '超过' WHEN 'NEARLY' THEN '近' WHEN 'APPROX' THEN '约' ELSE '' END
  || CASE WHEN value >= 10000 AND value % 100 = 0 THEN trim_scale(value / 10000) || '万' ELSE trim_scale(value)::text END
  || CASE qualifier WHEN 'OVER' THEN '余' ELSE '' END || word || CASE qualifier WHEN 'AT_LEAST' THEN '以上' ELSE '' END;

INSERT INTO citation (id, key, edition_id, section_id, line, start_offset, end_offset, sha256, printed)
SELECT id, format('%s/L%s-%s', edition_key, line, chr(96 + m)), edition_id, section_id, line, line * 60 + m * 6,
  line * 60 + m * 6 + length(printed), encode(sha256(printed::bytea), 'hex'), printed
FROM figure, LATERAL (SELECT section_line + 1 + (f - 1) % 5 AS line) l
ORDER BY id;

INSERT INTO observation (id, key, edition_id, subject_id, series_id, metric_id, unit_id, printed, value, qualifier, low, high, low_inclusive,
  high_inclusive, aggregation, period, period_type, period_label, period_precision, year_inferred, aggregate, flags, origin, assertion)
SELECT id, format('%s.%s.%s', slug, code, year), edition_id, f, (f - 1) * 10 + m, m, unit, printed, trim_scale(value), qualifier,
  CASE WHEN qualifier NOT IN ('NEARLY', 'APPROX') THEN trim_scale(value) END,
  CASE WHEN qualifier IN ('EXACT', 'NEARLY') THEN trim_scale(value) END,
  qualifier IN ('EXACT', 'AT_LEAST'), qualifier = 'EXACT', aggregation,
  daterange(CASE period_type WHEN 'INSTANT' THEN make_date(year, 12, 31) ELSE make_date(year, 1, 1) END, make_date(year + 1, 1, 1)),
  period_type, period_label, 'YEAR', true, false, '{YEAR_INFERRED}', 'STATED', 'PREFERRED'
FROM figure
ORDER BY id;

INSERT INTO observation_citation (observation_id, position, citation_id)
SELECT id, 1, id FROM figure ORDER BY id;

-- Names and statuses rest on the figures' citations of the last edition --------------------------------------------------------

INSERT INTO name (id, key, subject_id, position, language, text, folded, kind, status)
SELECT f * 2 - 2 + position, slug || '/' || position, f, position, language, text, lower(text), 'OFFICIAL', 'VERIFIED'
FROM place, LATERAL (VALUES (1, 'ZH', name_zh), (2, 'EN', name_en)) names (position, language, text)
ORDER BY 1;
INSERT INTO name_citation (name_id, position, citation_id)
SELECT name.id, 1, figure.id FROM name JOIN figure ON f = subject_id AND m = 1 AND year = 2020 ORDER BY 1;

INSERT INTO status_assertion (id, key, subject_id, edition_id, position, status, assertion, inferred)
SELECT f, slug || '/2020/1', f, 10, 1, status, 'PREFERRED', false FROM place ORDER BY f;
INSERT INTO status_citation (status_id, position, citation_id)
SELECT f, 1, id FROM figure WHERE m = 1 AND year = 2020 ORDER BY 1;

-- Later imports go on behind these ids.
SELECT setval(pg_get_serial_sequence(tables.name, 'id'), 10000000)
FROM (VALUES ('report_series'), ('edition'), ('section'), ('citation'), ('unit'), ('metric'), ('subject'), ('series'), ('name'), ('status_assertion'), ('observation')) tables (name);
