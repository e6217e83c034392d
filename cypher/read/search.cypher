// 名称、别名或标题中含有这几个字的节点
// Nodes whose name, title, other name or number holds the text, best first
// Parameters:
//   text (string): one character or more
//   labels (list of strings): kinds of node to look among
//   limit (integer): rows at the most
// Columns: id, label, name, matched (the name that holds the text), rank (0 the whole name, 1 its beginning, 2 inside, 3 another name), degree
MATCH (n)
WHERE any(label IN labels(n) WHERE label IN $labels)
WITH n, toLower($text) AS text,
     [n.name] + coalesce(n.aliases, []) + coalesce(n.formerNames, []) + coalesce(n.synonyms, []) + [n.docNumber] AS names
WITH n, text, [name IN names WHERE name IS NOT NULL AND toLower(toString(name)) CONTAINS text] AS matches
WHERE size(matches) > 0 AND text <> ''
WITH n, matches[0] AS matched,
     CASE
       WHEN toLower(n.name) = text THEN 0
       WHEN toLower(n.name) STARTS WITH text THEN 1
       WHEN toLower(n.name) CONTAINS text THEN 2
       ELSE 3
     END AS rank, COUNT { (n)--() } AS degree
RETURN n.id AS id, [label IN labels(n) WHERE label IN $labels][0] AS label, n.name AS name, matched, rank, degree
ORDER BY rank, degree DESC, name, id
LIMIT $limit
