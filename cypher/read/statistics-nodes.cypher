// 各类节点有多少？
// How many nodes there are of each kind
// Parameters:
//   labels (list of strings): kinds of node
// Columns: label, nodes (count)
MATCH (n)
WITH labels(n) AS labels, count(*) AS alike
UNWIND labels AS label
WITH label, sum(alike) AS nodes
WHERE label IN $labels
RETURN label, nodes
ORDER BY nodes DESC, label
