// Whether a database without our mark has nodes of one of our labels: somebody else's data.
// `Label` stands for a label of the ontology.
// Columns: label
MATCH (n:Label)
RETURN 'Label' AS label
LIMIT 1
