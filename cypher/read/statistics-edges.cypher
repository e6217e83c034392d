// 各类关系有多少，其中多少有原文依据？
// How many edges there are of each type, and how many rest on words of a text
// Columns: type, edges (count), evidenced (count)
MATCH ()-[r]->()
RETURN type(r) AS type, count(*) AS edges, count(r.evidenceQuote) AS evidenced
ORDER BY edges DESC, type
