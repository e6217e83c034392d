// Forgets what a document said.
// Parameters: id (string)
MATCH (source:PolicyGraphSource {id: $id})
DELETE source
