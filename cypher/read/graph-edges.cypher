// 指定类型节点之间的全部关系
// All edges between nodes of some kinds, for a drawing
// Parameters:
//   labels (list of strings): kinds of node
// Columns: id, type, source (id), target (id)
MATCH (source)-[r]->(target)
WHERE any(label IN labels(source) WHERE label IN $labels) AND any(label IN labels(target) WHERE label IN $labels)
RETURN r.id AS id, type(r) AS type, source.id AS source, target.id AS target
ORDER BY type, id
