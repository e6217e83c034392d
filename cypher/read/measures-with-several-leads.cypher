// 哪些措施由多个部门牵头？
// Measures that several agencies lead
// Columns: policy (id), title, measure (id), path, name, leads (names)
MATCH (policy:Policy)-[:CONTAINS]->(item:Measure)<-[:LEADS]-(agency:Agency)
WITH DISTINCT policy, item, agency ORDER BY agency.name
WITH policy, item, collect(agency.name) AS leads
WHERE size(leads) > 1
RETURN policy.id AS policy, policy.title AS title, item.id AS measure, item.path AS path, item.name AS name, leads
ORDER BY size(leads) DESC, title, policy, item.order, measure
