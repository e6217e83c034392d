// 指定类型的全部节点
// All nodes of some kinds, for a drawing
// Parameters:
//   labels (list of strings): kinds of node
// Columns: id, label, name, level, degree
MATCH (n)
WHERE any(label IN labels(n) WHERE label IN $labels)
RETURN n.id AS id, [label IN labels(n) WHERE label IN $labels][0] AS label, n.name AS name, n.level AS level,
       COUNT { (n)--() } AS degree
ORDER BY label, id
