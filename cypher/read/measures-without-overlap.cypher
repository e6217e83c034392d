// 上级政策的哪些措施在下级政策中没有对应？
// Measures of one region's plans that none of another's overlaps
// Parameters:
//   from (string): name of the region whose measures are asked for
//   to (string): name of the region in whose plans a match is looked for
// Columns: policy (id), title, measure (id), path, name
MATCH (:Region {name: $from})<-[:APPLIES_TO]-(policy:Policy)-[:CONTAINS]->(item:Measure)
WHERE NOT EXISTS {
  (item)-[:OVERLAPS]-(:Measure)<-[:CONTAINS]-(:Policy)-[:APPLIES_TO]->(:Region {name: $to})
}
RETURN policy.id AS policy, policy.title AS title, item.id AS measure, item.path AS path, item.name AS name
ORDER BY title, policy, item.order, measure
