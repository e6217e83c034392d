// 哪些措施支持一个产业（含其细分产业）？
// The measures that support an industry or a part of it
// Parameters:
//   industry (string): id of an industry
// Columns: industry (name), policy (id), title, measure (id), name, action, leads (names)
MATCH (:Industry {id: $industry})<-[:PART_OF*0..4]-(industry:Industry)<-[support:SUPPORTS]-(item:Measure)<-[:CONTAINS]-(policy:Policy)
RETURN industry.name AS industry, policy.id AS policy, policy.title AS title, item.id AS measure, item.name AS name,
       support.action AS action,
       COLLECT { MATCH (item)<-[:LEADS]-(agency:Agency) RETURN DISTINCT agency.name AS name ORDER BY name } AS leads
ORDER BY industry, title, policy, item.order, support.id
