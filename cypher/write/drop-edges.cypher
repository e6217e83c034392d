// Drops edges of one type.
// `TYPE` stands for a type of the ontology.
// Parameters: ids (list of strings)
UNWIND $ids AS id
MATCH ()-[r:TYPE {id: id}]->()
DELETE r
