// Puts edges of one type in place, between nodes of two labels.
// `TYPE`, `Source` and `Target` stand for a type and its ends in the ontology.
// Parameters: rows (list of maps: id, source, target, properties)
UNWIND $rows AS row
MATCH (source:Source {id: row.source})
MATCH (target:Target {id: row.target})
MERGE (source)-[r:TYPE {id: row.id}]->(target)
SET r = row.properties
