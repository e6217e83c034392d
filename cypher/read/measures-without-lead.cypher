// 哪些措施没有牵头单位？
// Measures that nobody leads
// Columns: policy (id), title, measure (id), path, name, supports (names)
MATCH (policy:Policy)-[:CONTAINS]->(item:Measure)
WHERE NOT EXISTS { (item)<-[:LEADS]-(:Agency) }
OPTIONAL MATCH (item)<-[:SUPPORTS]-(agency:Agency)
WITH policy, item, agency ORDER BY agency.name
WITH policy, item, collect(DISTINCT agency.name) AS supports
RETURN policy.id AS policy, policy.title AS title, item.id AS measure, item.path AS path, item.name AS name, supports
ORDER BY title, policy, item.order, measure
