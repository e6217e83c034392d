// All nodes of one label.
// `Label` stands for a label of the ontology.
// Columns: properties (map)
MATCH (n:Label)
WHERE n.id IS NOT NULL
RETURN properties(n) AS properties
ORDER BY n.id
