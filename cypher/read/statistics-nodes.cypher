// 各类节点有多少？
// How many nodes there are of each kind
// Parameters:
//   labels (list of strings): kinds of node
// Columns: label, nodes (count)
MATCH (n)
UNWIND labels(n) AS label
WITH label WHERE label IN $labels
RETURN label, count(*) AS nodes
ORDER BY nodes DESC, label
