-- Search. A text is cut into words, alike on both sides: a run of letters, a run of digits, or one sign of a script that is
-- written without spaces. What stands between words only divides them, so 魔方Ⅱ, 魔方 II and 魔方-2 are the same three words.
-- Rows are found by an index over their words; how well a row is met is told by comparing the words once more.
-- Characters are told apart by pg_c_utf8, so that a text has the same words whatever the locale of the database is.

-- The words of a text --------------------------------------------------------------------------------

-- Width, compatibility characters and case are made alike. No character looks at its neighbours but at marks upon it.
CREATE FUNCTION search_fold(text text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN lower(normalize(
    replace(replace(replace(translate(lower(text COLLATE pg_c_utf8), 'ⅰⅱⅲⅳⅴⅵⅶⅷⅸ', '123456789'), 'ⅹ', '10'), 'ⅺ', '11'), 'ⅻ', '12'),
    NFKC) COLLATE pg_c_utf8);

-- Roman numerals among words as numbers. A single letter stays a letter: 硬X射线 is no tenth ray.
-- Between doubled spaces no numeral shares a space with the next one.
CREATE FUNCTION search_number(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN btrim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    ' ' || replace(words, ' ', '  ') || ' ', ' ii ', ' 2 '), ' iii ', ' 3 '), ' iv ', ' 4 '), ' vi ', ' 6 '), ' vii ', ' 7 '),
    ' viii ', ' 8 '), ' ix ', ' 9 '), ' xi ', ' 11 '), ' xii ', ' 12 '), '  ', ' '));

-- Han, kana, hangul and what else lies beyond the radicals in Unicode: each sign is a word.
CREATE FUNCTION search_is_sign(word text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN char_length(word) = 1 AND word COLLATE "C" >= U&'\2E80';

-- What the English dictionary makes of a word; null for its stop words.
CREATE FUNCTION search_stem(word text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (ts_lexize('english_stem', word))[1];

-- The words as they are written, one space between them.
CREATE FUNCTION search_cut(text text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN btrim(regexp_replace(regexp_replace(search_fold(text) COLLATE pg_c_utf8,
    '[^[:alnum:]]+', ' ', 'g'),
    '(?<=[\u2E80-\U0010FFFF])(?=[[:alnum:]])|(?<=[[:alnum:]])(?=[\u2E80-\U0010FFFF])|(?<=[[:digit:]])(?=[[:alpha:]])|(?<=[[:alpha:]])(?=[[:digit:]])', ' ', 'g'));

-- The words with Roman numerals as numbers: two texts with the same words are the same to who searches.
CREATE FUNCTION search_words(text text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN search_number(search_cut(text));

-- Each word by itself, and also its stem if it has one, or as a sign together with the next sign. Stop words are kept: IT is a
-- name, MOST a ministry. A position is the number of the word, so that any part of a text is a phrase. PostgreSQL counts 16,383
-- positions and takes lexemes of 2,046 bytes; what is beyond can't be found.
CREATE FUNCTION search_vector(text text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (SELECT coalesce(string_agg(concat('''', left(word, 200), ''':', place, ' ''' || CASE
              WHEN search_is_sign(word) THEN word || CASE WHEN search_is_sign(next) THEN next END
              ELSE search_stem(left(word, 200)) END || ''':' || place), ' '), '')::tsvector
            FROM string_to_array(search_words(left(text, 16000)), ' ') AS words
            CROSS JOIN unnest(words, words[2:]) WITH ORDINALITY AS word (word, next, place)
           WHERE place < 16384);

-- What can be found ----------------------------------------------------------------------------------
-- Of texts in two languages both lie in one vector: A marks the words of the Chinese one, B those of the English one,
-- C and D those of the Chinese and the English definition.

ALTER TABLE name
  ADD words    text     NOT NULL GENERATED ALWAYS AS (search_words(text)) STORED,
  ADD search   tsvector NOT NULL GENERATED ALWAYS AS (search_vector(text)) STORED;
ALTER TABLE metric
  ADD words_zh text     NOT NULL GENERATED ALWAYS AS (search_words(name_zh)) STORED,
  ADD words_en text     NOT NULL GENERATED ALWAYS AS (search_words(name_en)) STORED,
  ADD search   tsvector NOT NULL GENERATED ALWAYS AS (
    setweight(search_vector(name_zh), 'A') || setweight(search_vector(name_en), 'B')
    || setweight(search_vector(definition_zh), 'C') || setweight(search_vector(definition_en), 'D')) STORED;
ALTER TABLE section
  ADD words_zh text     NOT NULL GENERATED ALWAYS AS (search_words(heading_zh)) STORED,
  ADD words_en text     NOT NULL GENERATED ALWAYS AS (search_words(heading_en)) STORED,
  ADD search   tsvector NOT NULL GENERATED ALWAYS AS (setweight(search_vector(heading_zh), 'A') || setweight(search_vector(heading_en), 'B')) STORED;
ALTER TABLE listing
  ADD words_zh text     NOT NULL GENERATED ALWAYS AS (search_words(name_zh)) STORED,
  ADD words_en text     NOT NULL GENERATED ALWAYS AS (search_words(name_en)) STORED,
  ADD search   tsvector NOT NULL GENERATED ALWAYS AS (setweight(search_vector(name_zh), 'A') || setweight(search_vector(name_en), 'B')) STORED;
ALTER TABLE term
  ADD words_zh text     NOT NULL GENERATED ALWAYS AS (search_words(text_zh)) STORED,
  ADD words_en text     NOT NULL GENERATED ALWAYS AS (search_words(text_en)) STORED,
  ADD search   tsvector NOT NULL GENERATED ALWAYS AS (setweight(search_vector(text_zh), 'A') || setweight(search_vector(text_en), 'B')) STORED;
ALTER TABLE achievement
  ADD words_zh text     NOT NULL GENERATED ALWAYS AS (search_words(statement_zh)) STORED,
  ADD words_en text     NOT NULL GENERATED ALWAYS AS (search_words(statement_en)) STORED,
  ADD search   tsvector NOT NULL GENERATED ALWAYS AS (setweight(search_vector(statement_zh), 'A') || setweight(search_vector(statement_en), 'B')) STORED;
ALTER TABLE event
  ADD words_zh text     NOT NULL GENERATED ALWAYS AS (search_words(statement_zh)) STORED,
  ADD words_en text     NOT NULL GENERATED ALWAYS AS (search_words(statement_en)) STORED,
  ADD search   tsvector NOT NULL GENERATED ALWAYS AS (setweight(search_vector(statement_zh), 'A') || setweight(search_vector(statement_en), 'B')) STORED;

-- A short list of pending entries (in kB) makes imports cheaper, and a reader, who walks it, little slower.
CREATE INDEX name_by_search        ON name        USING gin (search) WITH (gin_pending_list_limit = 256);
CREATE INDEX metric_by_search      ON metric      USING gin (search) WITH (gin_pending_list_limit = 256);
CREATE INDEX section_by_search     ON section     USING gin (search) WITH (gin_pending_list_limit = 256);
CREATE INDEX listing_by_search     ON listing     USING gin (search) WITH (gin_pending_list_limit = 256);
CREATE INDEX term_by_search        ON term        USING gin (search) WITH (gin_pending_list_limit = 256);
CREATE INDEX achievement_by_search ON achievement USING gin (search) WITH (gin_pending_list_limit = 256);
CREATE INDEX event_by_search       ON event       USING gin (search) WITH (gin_pending_list_limit = 256);

-- By how they begin; only so much of a text as surely fits into a page of the index.
CREATE INDEX name_by_beginning       ON name    (left(words, 300) COLLATE "C");
CREATE INDEX metric_by_beginning_zh  ON metric  (left(words_zh, 300) COLLATE "C");
CREATE INDEX metric_by_beginning_en  ON metric  (left(words_en, 300) COLLATE "C");
CREATE INDEX section_by_beginning_zh ON section (left(words_zh, 300) COLLATE "C");
CREATE INDEX section_by_beginning_en ON section (left(words_en, 300) COLLATE "C");

-- What is asked --------------------------------------------------------------------------------------

-- The parts of a query, each a row of words that must stand together: signs that stand together, or words and numbers that do or
-- are joined by a hyphen or the like (R&D, SARS-CoV-2, 100Gbps). The last word may be unfinished, and a Roman numeral the beginning
-- of a word: "beginning" is then what a word may begin with. A number is always finished: 魔方2 asks for no 魔方20.
-- A stop word that is a part of its own counts only when no other English word is asked for.
CREATE FUNCTION search_part(asked text)
  RETURNS TABLE (part bigint, place bigint, word text, stem text, is_sign boolean, beginning text)
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE ROWS 10 AS $$
  WITH asked_word AS (
    SELECT row_number() OVER (ORDER BY chunk.place, cut.place) AS place, chunk.place AS chunk, left(cut.word, 200) AS written,
           left(search_number(cut.word), 200) AS word, search_is_sign(cut.word) AS is_sign, cut.word ~ '^[0-9]' AS is_number
      FROM regexp_split_to_table(search_fold(left(asked, 1000)) COLLATE pg_c_utf8, '[^[:alnum:]&+_.''’·‐‑‒–—−-]+') WITH ORDINALITY AS chunk (text, place)
      CROSS JOIN string_to_table(search_cut(chunk.text), ' ') WITH ORDINALITY AS cut (word, place)
  ), stemmed AS (
    SELECT *, CASE WHEN NOT is_sign THEN search_stem(word) END AS stem,
           (chunk, is_sign) IS DISTINCT FROM (lag(chunk) OVER in_order, lag(is_sign) OVER in_order) AS begins,
           CASE WHEN NOT is_sign AND NOT is_number AND place = max(place) OVER () THEN written END AS beginning
      FROM asked_word
     WHERE place <= 1000
    WINDOW in_order AS (ORDER BY place)
  ), parted AS (
    SELECT *, count(*) FILTER (WHERE begins) OVER (ORDER BY place) AS part,
           bool_or(stem IS NOT NULL AND NOT is_number) OVER () AS has_word
      FROM stemmed
  ), counted AS (
    SELECT *, count(*) OVER (PARTITION BY part) = 1 AND stem IS NULL AND NOT is_sign AND has_word AS is_idle
      FROM parted
  )
  SELECT part, place, word, stem, is_sign, beginning FROM counted WHERE NOT is_idle
  $$;

-- All parts, in any order. Null when nothing is asked for, which nothing matches.
CREATE FUNCTION search_query(asked text) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT string_agg(phrase, ' & ')::tsquery
    FROM (SELECT '(' || string_agg(term, ' <-> ' ORDER BY place) || ')' AS phrase
            FROM (SELECT *, lead(word) OVER (PARTITION BY part ORDER BY place) AS next, count(*) OVER (PARTITION BY part) = 1 AS is_alone
                    FROM search_part(asked)) asked_word
            CROSS JOIN LATERAL (SELECT CASE
              WHEN is_sign AND is_alone THEN '''' || word || ''''
              WHEN is_sign THEN '''' || word || next || ''''
              ELSE concat('(''', coalesce(stem, word), '''', ' | ''' || beginning || ''':*', ')') END AS term) termed
           GROUP BY part) phrased
  $$;

-- What is found --------------------------------------------------------------------------------------

-- The identity of what was found, which orders it by relevance: how well it is met, what it is, how long its text is, its row.
CREATE FUNCTION search_id(class integer, kind integer, text text, id bigint) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN class * 100000000000000000 + kind * 10000000000000000 + least(char_length(text), 999) * 10000000000000 + id;

-- Subjects by their names, and all else by its text, each once: by the text that is met best.
--   EXACT   the text has the same words as the query
--   PREFIX  it begins with them
--   PHRASE  it has them in one piece
--   WORDS   it has them anywhere, or they are spread over its two languages
-- A definition is met as a phrase at best. Of two texts that are met alike the one in the language of the query counts.
CREATE FUNCTION search_hit(asked text)
  RETURNS TABLE (id bigint, match text, subject_id bigint, metric_id bigint, section_id bigint, achievement_id bigint, event_id bigint,
                 listing_id bigint, term_id bigint, language text, text text, asked text)
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 100 AS $$
  WITH question AS MATERIALIZED (
    SELECT search_query(asked) AS query, words, words || CASE WHEN words ~ '[0-9]$' THEN ' ' ELSE '' END AS piece,
           words ~ '[\u2E80-\U0010FFFF]' AS is_chinese
      FROM search_words(asked) AS words
  ), met AS (
    SELECT 0 AS kind, subject_id AS owner, name.id, language::text AS language, text, name.words, true AS is_met, 0 AS best
      FROM question JOIN name ON search @@ query
    UNION ALL
    SELECT 1, metric.id, metric.id, side.*
      FROM question JOIN metric ON search @@ query
      CROSS JOIN LATERAL (VALUES
        ('ZH', name_zh, words_zh, ts_filter(search, '{a}') @@ query, 0), ('ZH', definition_zh, search_words(definition_zh), ts_filter(search, '{c}') @@ query, 2),
        ('EN', name_en, words_en, ts_filter(search, '{b}') @@ query, 0), ('EN', definition_en, search_words(definition_en), ts_filter(search, '{d}') @@ query, 2)) side
    UNION ALL
    SELECT 2, section.id, section.id, side.*
      FROM question JOIN section ON search @@ query
      CROSS JOIN LATERAL (VALUES
        ('ZH', heading_zh, words_zh, ts_filter(search, '{a}') @@ query, 0), ('EN', heading_en, words_en, ts_filter(search, '{b}') @@ query, 0)) side
    UNION ALL
    SELECT 3, listing.id, listing.id, side.*
      FROM question JOIN listing ON search @@ query
      CROSS JOIN LATERAL (VALUES
        ('ZH', name_zh, words_zh, ts_filter(search, '{a}') @@ query, 0), ('EN', name_en, words_en, ts_filter(search, '{b}') @@ query, 0)) side
    UNION ALL
    SELECT 4, term.id, term.id, side.*
      FROM question JOIN term ON search @@ query
      CROSS JOIN LATERAL (VALUES
        ('ZH', text_zh, words_zh, ts_filter(search, '{a}') @@ query, 0), ('EN', text_en, words_en, ts_filter(search, '{b}') @@ query, 0)) side
    UNION ALL
    SELECT 5, achievement.id, achievement.id, side.*
      FROM question JOIN achievement ON search @@ query
      CROSS JOIN LATERAL (VALUES
        ('ZH', statement_zh, words_zh, ts_filter(search, '{a}') @@ query, 0), ('EN', statement_en, words_en, ts_filter(search, '{b}') @@ query, 0)) side
    UNION ALL
    SELECT 6, event.id, event.id, side.*
      FROM question JOIN event ON search @@ query
      CROSS JOIN LATERAL (VALUES
        ('ZH', statement_zh, words_zh, ts_filter(search, '{a}') @@ query, 0), ('EN', statement_en, words_en, ts_filter(search, '{b}') @@ query, 0)) side
  ), best AS (
    SELECT DISTINCT ON (kind, owner) kind, owner, met.id, language, text, least(class, 3) AS class
      FROM question CROSS JOIN met
      CROSS JOIN LATERAL (SELECT greatest(best, CASE
        WHEN met.words = question.words THEN 0
        WHEN starts_with(met.words || ' ', piece) THEN 1
        WHEN strpos(' ' || met.words || ' ', ' ' || piece) > 0 THEN 2
        WHEN is_met THEN 3 ELSE 4 END) AS class) classified
     ORDER BY kind, owner, class, best, (language = 'ZH') <> is_chinese, char_length(text), met.id
  )
  SELECT search_id(class, kind, text, best.id), (ARRAY['EXACT', 'PREFIX', 'PHRASE', 'WORDS'])[class + 1],
         CASE kind WHEN 0 THEN owner END, CASE kind WHEN 1 THEN owner END, CASE kind WHEN 2 THEN owner END, CASE kind WHEN 5 THEN owner END,
         CASE kind WHEN 6 THEN owner END, CASE kind WHEN 3 THEN owner END, CASE kind WHEN 4 THEN owner END, language, text, asked
    FROM best
  $$;

-- What a search box can offer: names of subjects, names of metrics and headings.
CREATE VIEW suggestible AS
  SELECT 0 AS kind, subject_id AS owner, id, language::text AS language, text, words, search FROM name
  UNION ALL SELECT 1, id, id, 'ZH', name_zh, words_zh, search FROM metric
  UNION ALL SELECT 1, id, id, 'EN', name_en, words_en, search FROM metric
  UNION ALL SELECT 2, id, id, 'ZH', heading_zh, words_zh, search FROM section
  UNION ALL SELECT 2, id, id, 'EN', heading_en, words_en, search FROM section;

-- What begins with what was typed so far (EXACT when that is all of it, else PREFIX), and behind it what has it later, from the
-- beginning of a word (WORD). A Roman numeral may be unfinished (魔方I on the way to 魔方III), or be the
-- beginning of a word (vi).
CREATE FUNCTION suggest_hit(prefix text)
  RETURNS TABLE (id bigint, match text, subject_id bigint, metric_id bigint, section_id bigint, achievement_id bigint, event_id bigint,
                 listing_id bigint, term_id bigint, language text, text text, asked text)
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 100 AS $$
  WITH typed AS (
    SELECT search_words(prefix) AS words, search_cut(prefix) AS written, substring(search_cut(prefix) FROM '\m[ivx]+$') AS numeral
  ), question AS MATERIALIZED (
    SELECT words, left(words, 300) AS beginning, search_query(words) AS query, best, words ~ '[\u2E80-\U0010FFFF]' AS is_chinese
      FROM (SELECT words, 0 AS best FROM typed
            UNION SELECT written, 0 FROM typed
            UNION SELECT left(written, -char_length(numeral)) || search_number(longer), 1
                    FROM typed JOIN unnest('{ii,iii,iv,vi,vii,viii,ix,xi,xii}'::text[]) AS longer ON starts_with(longer, numeral) AND longer <> numeral
                   WHERE written <> numeral) meant
     WHERE words <> ''
  ), best AS (
    SELECT DISTINCT ON (kind, owner) kind, owner, suggestible.id, language, text, class
      FROM question
      JOIN suggestible ON left(suggestible.words, 300) COLLATE "C" >= beginning AND left(suggestible.words, 300) COLLATE "C" < beginning || U&'\+10FFFF'
                       OR search @@ query
      CROSS JOIN LATERAL (SELECT CASE
        WHEN suggestible.words = question.words THEN best
        WHEN starts_with(suggestible.words, question.words) THEN 1
        WHEN strpos(suggestible.words, ' ' || question.words) > 0 THEN 2 END AS class) classified
     WHERE class IS NOT NULL
     ORDER BY kind, owner, class, (language = 'ZH') <> is_chinese, char_length(text), suggestible.id
  )
  SELECT search_id(class, kind, text, best.id), (ARRAY['EXACT', 'PREFIX', 'WORD'])[class + 1],
         CASE kind WHEN 0 THEN owner END, CASE kind WHEN 1 THEN owner END, CASE kind WHEN 2 THEN owner END,
         NULL::bigint, NULL::bigint, NULL::bigint, NULL::bigint, language, text, prefix
    FROM best
  $$;

-- What is shown --------------------------------------------------------------------------------------

-- The characters of a text, with the word that each belongs to; a character between words belongs to none. A character can be
-- folded to several (㎡), and a mark belongs to the character before it.
CREATE FUNCTION search_character(text text)
  RETURNS TABLE (place bigint, original text, folded text, word_place bigint)
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE ROWS 200 AS $$
  WITH folded AS (
    SELECT row_number() OVER (ORDER BY cluster.place, part.place) AS number, cluster.place, original[1] AS original, folded,
           CASE WHEN folded !~ '[[:alnum:]]' COLLATE pg_c_utf8 THEN 'GAP' WHEN search_is_sign(folded) THEN 'SIGN'
                WHEN folded ~ '[[:digit:]]' COLLATE pg_c_utf8 THEN 'DIGIT' ELSE 'LETTER' END AS kind
      FROM regexp_matches(text, '.[\u0300-\u036F\u1160-\u11FF\u3099\u309A\uFF9E\uFF9F]*', 'g') WITH ORDINALITY AS cluster (original, place)
      CROSS JOIN string_to_table(search_fold(original[1]), NULL) WITH ORDINALITY AS part (folded, place)
  ), divided AS (
    SELECT *, kind <> 'GAP' AND (kind = 'SIGN' OR kind IS DISTINCT FROM lag(kind) OVER (ORDER BY number)) AS begins FROM folded
  )
  SELECT place, original, folded, CASE WHEN kind <> 'GAP' THEN count(*) FILTER (WHERE begins) OVER (ORDER BY number) END FROM divided
  $$;

-- The text as HTML, with <mark> around what the query matches. A word is marked as a whole, also when only its stem or its beginning
-- is met; words that are marked on both sides of a space or a hyphen are marked in one piece.
CREATE FUNCTION search_highlight(text text, asked text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  WITH shown AS MATERIALIZED (
    SELECT * FROM search_character(text)
  ), shown_word AS MATERIALIZED (
    SELECT word_place, min(place) AS first, max(place) AS last, left(search_number(string_agg(folded, '' ORDER BY place)), 200) AS word
      FROM shown WHERE word_place IS NOT NULL GROUP BY word_place
  ), shown_entry AS MATERIALIZED (
    SELECT word_place, first, last, word AS entry FROM shown_word
    UNION SELECT word_place, first, last, search_stem(word) FROM shown_word WHERE NOT search_is_sign(word)
  ), asked_word AS MATERIALIZED (
    SELECT part, place - min(place) OVER (PARTITION BY part) AS distance, count(*) OVER (PARTITION BY part) AS size, coalesce(stem, word) AS entry, beginning
      FROM search_part(asked)
  ), met_word AS (
    SELECT part, size, word_place - distance AS first_word, word_place, first, last FROM asked_word JOIN shown_entry USING (entry)
    UNION SELECT part, size, word_place - distance, word_place, first, last FROM asked_word JOIN shown_entry ON starts_with(shown_entry.entry, beginning)
  ), met_part AS (
    SELECT DISTINCT min(first) AS first, max(last) AS last FROM met_word GROUP BY part, size, first_word HAVING count(*) = size
  ), edge AS (
    SELECT place, sum(step) AS step FROM (SELECT first AS place, 1 AS step FROM met_part UNION ALL SELECT last + 1, -1 FROM met_part) step GROUP BY place
  ), met AS (
    SELECT place, original, coalesce(sum(step) OVER (ORDER BY place), 0) > 0 AS is_met
      FROM (SELECT DISTINCT place, original FROM shown) cluster LEFT JOIN edge USING (place)
  ), joined AS (
    SELECT place, original, is_met OR original ~ '^[ ‐‑‒–—-]$' AND coalesce(lag(is_met) OVER in_order AND lead(is_met) OVER in_order, false) AS is_met
      FROM met
    WINDOW in_order AS (ORDER BY place)
  ), marked AS (
    SELECT place, concat(
             CASE WHEN is_met AND NOT lag(is_met, 1, false) OVER in_order THEN '<mark>' END,
             replace(replace(replace(replace(replace(original, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'), '''', '&#39;'),
             CASE WHEN is_met AND NOT lead(is_met, 1, false) OVER in_order THEN '</mark>' END) AS html
      FROM joined
    WINDOW in_order AS (ORDER BY place)
  )
  SELECT coalesce(string_agg(html, '' ORDER BY place), '') FROM marked
  $$;
