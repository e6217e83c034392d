// Puts nodes of one label in place; each is just what its properties say.
// `Label` stands for a label of the ontology.
// Parameters: rows (list of maps: id, properties)
UNWIND $rows AS row
MERGE (n:Label {id: row.id})
SET n = row.properties
