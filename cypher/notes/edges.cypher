// All edges of one type.
// `TYPE` stands for a type of the ontology.
// Columns: source, target (ids), properties (map)
MATCH (source)-[r:TYPE]->(target)
WHERE r.id IS NOT NULL
RETURN source.id AS source, target.id AS target, properties(r) AS properties
ORDER BY r.id
