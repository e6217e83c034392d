// 一项政策有哪些措施，谁牵头，谁配合？
// The measures of a policy in their order, with leads and supports
// Parameters:
//   policy (string): id of a policy
// Columns: measure (id), path, headings (list), name, leads (names), supports (names)
MATCH (:Policy {id: $policy})-[:CONTAINS]->(item:Measure)
RETURN item.id AS measure, item.path AS path, item.headings AS headings, item.name AS name,
       COLLECT { MATCH (item)<-[:LEADS]-(agency:Agency) RETURN DISTINCT agency.name AS name ORDER BY name } AS leads,
       COLLECT { MATCH (item)<-[:SUPPORTS]-(agency:Agency) RETURN DISTINCT agency.name AS name ORDER BY name } AS supports
ORDER BY item.order, measure
