// 两个地区的政策有哪些措施重合？
// Overlapping measures of two regions' plans, best first
// Parameters:
//   from (string): name of the upper region, such as 山东省
//   to (string): name of the lower region, such as 临沂市
//   limit (integer): rows at the most
// Columns: upper (id), upperPolicy, upperName, lower (id), lowerPolicy, lowerName, score, kind, reasons (list)
MATCH (:Region {name: $from})<-[:APPLIES_TO]-(upperPolicy:Policy)-[:CONTAINS]->(upper:Measure)-[overlap:OVERLAPS]->(lower:Measure)<-[:CONTAINS]-(lowerPolicy:Policy)-[:APPLIES_TO]->(:Region {name: $to})
RETURN upper.id AS upper, upperPolicy.title AS upperPolicy, upper.name AS upperName,
       lower.id AS lower, lowerPolicy.title AS lowerPolicy, lower.name AS lowerName,
       overlap.score AS score, overlap.kind AS kind, coalesce(overlap.reasons, []) AS reasons
ORDER BY coalesce(score, 0.0) DESC, upper, lower
LIMIT $limit
