// The loaded documents.
// Columns: id, file, sha256, policy, issues
MATCH (source:PolicyGraphSource)
RETURN source.id AS id, source.file AS file, source.sha256 AS sha256, source.policy AS policy, source.issues AS issues
ORDER BY id
