// 一份文件的哪些原文支撑了哪些关系？
// What rests on the words of one document, in the order of its text
// Parameters:
//   document (string): id of a document
//   limit (integer): rows at the most
// Columns: start, end (offsets), quote, type, source (name), target (name), edge (id)
MATCH (source)-[r]->(target)
WHERE $document IN r.evidenceDocument
UNWIND range(0, size(r.evidenceDocument) - 1) AS i
WITH source, r, target, i
WHERE r.evidenceDocument[i] = $document
RETURN r.evidenceStart[i] AS start, r.evidenceEnd[i] AS end, r.evidenceQuote[i] AS quote, type(r) AS type,
       source.name AS source, target.name AS target, r.id AS edge
ORDER BY start, end, type, edge
LIMIT $limit
