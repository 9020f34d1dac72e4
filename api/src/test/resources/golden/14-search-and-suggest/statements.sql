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

SELECT t1.match, t1.language, search_highlight(t1.text, t1.asked), t1_found_subject.id, t1_found_subject.type_name, t1_found_subject.key, t1_found_metric.id, t1_found_metric.key, t1_found_section.id, t1_found_section.path, t1_found_listing.id, t1_found_term.id, t1_found_achievement.id, t1_found_event.id
FROM (SELECT t1.*
FROM search_hit($1) t1
ORDER BY t1.id
LIMIT 2) t1
LEFT JOIN subject t1_found_subject ON t1_found_subject.id = t1.subject_id
LEFT JOIN metric t1_found_metric ON t1_found_metric.id = t1.metric_id
LEFT JOIN section t1_found_section ON t1_found_section.id = t1.section_id
LEFT JOIN listing t1_found_listing ON t1_found_listing.id = t1.listing_id
LEFT JOIN term t1_found_term ON t1_found_term.id = t1.term_id
LEFT JOIN achievement t1_found_achievement ON t1_found_achievement.id = t1.achievement_id
LEFT JOIN event t1_found_event ON t1_found_event.id = t1.event_id
ORDER BY t1.id;

SELECT t2.match, t2.language, search_highlight(t2.text, t2.asked), t2_found_subject.id, t2_found_subject.type_name, t2_found_subject.key, t2_found_metric.id, t2_found_metric.key, t2_found_section.id, t2_found_section.path, t2_found_listing.id, t2_found_term.id, t2_found_achievement.id, t2_found_event.id
FROM (SELECT t2.*
FROM search_hit($1) t2
ORDER BY t2.id
LIMIT 2) t2
LEFT JOIN subject t2_found_subject ON t2_found_subject.id = t2.subject_id
LEFT JOIN metric t2_found_metric ON t2_found_metric.id = t2.metric_id
LEFT JOIN section t2_found_section ON t2_found_section.id = t2.section_id
LEFT JOIN listing t2_found_listing ON t2_found_listing.id = t2.listing_id
LEFT JOIN term t2_found_term ON t2_found_term.id = t2.term_id
LEFT JOIN achievement t2_found_achievement ON t2_found_achievement.id = t2.achievement_id
LEFT JOIN event t2_found_event ON t2_found_event.id = t2.event_id
ORDER BY t2.id;

SELECT t3.match, t3.language, search_highlight(t3.text, t3.asked), t3_found_subject.id, t3_found_subject.type_name, t3_found_subject.key, t3_found_metric.id, t3_found_metric.key, t3_found_section.id, t3_found_section.path, t3_found_listing.id, t3_found_term.id, t3_found_achievement.id, t3_found_event.id
FROM (SELECT t3.*
FROM suggest_hit($1) t3
ORDER BY t3.id
LIMIT 4) t3
LEFT JOIN subject t3_found_subject ON t3_found_subject.id = t3.subject_id
LEFT JOIN metric t3_found_metric ON t3_found_metric.id = t3.metric_id
LEFT JOIN section t3_found_section ON t3_found_section.id = t3.section_id
LEFT JOIN listing t3_found_listing ON t3_found_listing.id = t3.listing_id
LEFT JOIN term t3_found_term ON t3_found_term.id = t3.term_id
LEFT JOIN achievement t3_found_achievement ON t3_found_achievement.id = t3.achievement_id
LEFT JOIN event t3_found_event ON t3_found_event.id = t3.event_id
ORDER BY t3.id;
