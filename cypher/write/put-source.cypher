// Keeps what a document says, so that it can be linked again without its file.
// Parameters: id, file, sha256, policy (strings), issues, version (integers), graph (bytes: the document's graph as JSON, gzip)
MERGE (source:PolicyGraphSource {id: $id})
SET source += {file: $file, sha256: $sha256, policy: $policy, issues: $issues, version: $version, graph: $graph}
