// Drops nodes of one label that no document names any more. Their edges of ours are gone; one of somebody else's stops it.
// `Label` stands for a label of the ontology.
// Parameters: ids (list of strings)
UNWIND $ids AS id
MATCH (n:Label {id: id})
DELETE n
