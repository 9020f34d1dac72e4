SELECT t0.match, t0.language, search_highlight(t0.text, t0.asked), t0_found_subject.id, t0_found_subject.type_name, t0_found_subject.key, t0_found_metric.id, t0_found_metric.key, t0_found_section.id, t0_found_section.path, t0_found_listing.id, t0_found_term.id, t0_found_achievement.id, t0_found_event.id, t0.id, h.h0, h.h1, h.h2, h.h3, h.h4
FROM (SELECT (SELECT version
FROM data_version) AS h0, (SELECT count(*)
FROM search_hit($1) counted) AS h1, (SELECT count(*)
FROM search_hit($2) counted) AS h2, (SELECT count(*)
FROM search_hit($3) counted) AS h3, (SELECT count(*)
FROM suggest_hit($4) counted) AS h4) h
LEFT JOIN (SELECT t0.*
FROM search_hit($1) t0
ORDER BY t0.id
LIMIT 2) t0 ON true
LEFT JOIN subject t0_found_subject ON t0_found_subject.id = t0.subject_id
LEFT JOIN metric t0_found_metric ON t0_found_metric.id = t0.metric_id
LEFT JOIN section t0_found_section ON t0_found_section.id = t0.section_id
LEFT JOIN listing t0_found_listing ON t0_found_listing.id = t0.listing_id
LEFT JOIN term t0_found_term ON t0_found_term.id = t0.term_id
LEFT JOIN achievement t0_found_achievement ON t0_found_achievement.id = t0.achievement_id
LEFT JOIN event t0_found_event ON t0_found_event.id = t0.event_id
ORDER BY t0.id;

SELECT t0.match, t0.language, search_highlight(t0.text, t0.asked), t0_found_subject.id, t0_found_subject.type_name, t0_found_subject.key, t0_found_metric.id, t0_found_metric.key, t0_found_section.id, t0_found_section.path, t0_found_listing.id, t0_found_term.id, t0_found_achievement.id, t0_found_event.id
FROM (SELECT t0.*
FROM search_hit($1) t0
ORDER BY t0.id
LIMIT 2) t0
LEFT JOIN subject t0_found_subject ON t0_found_subject.id = t0.subject_id
LEFT JOIN metric t0_found_metric ON t0_found_metric.id = t0.metric_id
LEFT JOIN section t0_found_section ON t0_found_section.id = t0.section_id
LEFT JOIN listing t0_found_listing ON t0_found_listing.id = t0.listing_id
LEFT JOIN term t0_found_term ON t0_found_term.id = t0.term_id
LEFT JOIN achievement t0_found_achievement ON t0_found_achievement.id = t0.achievement_id
LEFT JOIN event t0_found_event ON t0_found_event.id = t0.event_id
ORDER BY t0.id;

SELECT t0.match, t0.language, search_highlight(t0.text, t0.asked), t0_found_subject.id, t0_found_subject.type_name, t0_found_subject.key, t0_found_metric.id, t0_found_metric.key, t0_found_section.id, t0_found_section.path, t0_found_listing.id, t0_found_term.id, t0_found_achievement.id, t0_found_event.id
FROM (SELECT t0.*
FROM search_hit($1) t0
ORDER BY t0.id
LIMIT 2) t0
LEFT JOIN subject t0_found_subject ON t0_found_subject.id = t0.subject_id
LEFT JOIN metric t0_found_metric ON t0_found_metric.id = t0.metric_id
LEFT JOIN section t0_found_section ON t0_found_section.id = t0.section_id
LEFT JOIN listing t0_found_listing ON t0_found_listing.id = t0.listing_id
LEFT JOIN term t0_found_term ON t0_found_term.id = t0.term_id
LEFT JOIN achievement t0_found_achievement ON t0_found_achievement.id = t0.achievement_id
LEFT JOIN event t0_found_event ON t0_found_event.id = t0.event_id
ORDER BY t0.id;

SELECT t0.match, t0.language, search_highlight(t0.text, t0.asked), t0_found_subject.id, t0_found_subject.type_name, t0_found_subject.key, t0_found_metric.id, t0_found_metric.key, t0_found_section.id, t0_found_section.path, t0_found_listing.id, t0_found_term.id, t0_found_achievement.id, t0_found_event.id
FROM (SELECT t0.*
FROM suggest_hit($1) t0
ORDER BY t0.id
LIMIT 4) t0
LEFT JOIN subject t0_found_subject ON t0_found_subject.id = t0.subject_id
LEFT JOIN metric t0_found_metric ON t0_found_metric.id = t0.metric_id
LEFT JOIN section t0_found_section ON t0_found_section.id = t0.section_id
LEFT JOIN listing t0_found_listing ON t0_found_listing.id = t0.listing_id
LEFT JOIN term t0_found_term ON t0_found_term.id = t0.term_id
LEFT JOIN achievement t0_found_achievement ON t0_found_achievement.id = t0.achievement_id
LEFT JOIN event t0_found_event ON t0_found_event.id = t0.event_id
ORDER BY t0.id;
