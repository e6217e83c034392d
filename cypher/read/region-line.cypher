// 一个地区属于哪些上级地区？
// The regions that a region is part of, nearest first
// Parameters:
//   region (string): code of a region
// Columns: code, name, level, distance (integer)
MATCH path = (:Region {code: $region})-[:PART_OF*0..4]->(above:Region)
RETURN above.code AS code, above.name AS name, above.level AS level, length(path) AS distance
ORDER BY distance, code
