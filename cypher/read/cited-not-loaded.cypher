// 哪些被引用的政策尚未载入？
// Policies that are cited and not loaded, most cited first
// Columns: policy (id), title, citations (count), citedBy (titles)
MATCH (cited:Policy)<-[:CITES]-(citing:Policy)
WHERE NOT EXISTS { (cited)<-[:STATES]-(:Document) }
WITH DISTINCT cited, citing ORDER BY citing.title
WITH cited, collect(citing.title) AS citedBy
RETURN cited.id AS policy, cited.title AS title, size(citedBy) AS citations, citedBy
ORDER BY citations DESC, title, policy
