// What documents said, of those written after a version.
// Parameters: after (integer)
// Columns: id, graph (bytes: JSON, gzip)
MATCH (source:PolicyGraphSource)
WHERE source.version > $after
RETURN source.id AS id, source.graph AS graph
ORDER BY id
