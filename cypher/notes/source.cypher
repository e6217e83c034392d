// What one document said.
// Parameters: id (string)
// Columns: graph (bytes)
MATCH (source:PolicyGraphSource {id: $id})
RETURN source.graph AS graph
