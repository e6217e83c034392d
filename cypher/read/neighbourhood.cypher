// 一个节点的邻居
// The neighbours of a node by kinds of edge
// Parameters:
//   id (string): id of a node
//   types (list of strings): types of edge to follow
//   limit (integer): rows at the most
// Columns: edge (id), type, source (id), target (id), other (id), label, name, degree (of the other)
CALL {
  MATCH (n:Document {id: $id}) RETURN n
  UNION ALL MATCH (n:Policy {id: $id}) RETURN n
  UNION ALL MATCH (n:Agency {id: $id}) RETURN n
  UNION ALL MATCH (n:Measure {id: $id}) RETURN n
  UNION ALL MATCH (n:Platform {id: $id}) RETURN n
  UNION ALL MATCH (n:Industry {id: $id}) RETURN n
  UNION ALL MATCH (n:Target {id: $id}) RETURN n
  UNION ALL MATCH (n:Indicator {id: $id}) RETURN n
  UNION ALL MATCH (n:Region {id: $id}) RETURN n
}
MATCH (n)-[r]-(other)
WHERE type(r) IN $types
WITH r, other, COUNT { (other)--() } AS degree
RETURN r.id AS edge, type(r) AS type, startNode(r).id AS source, endNode(r).id AS target, other.id AS other,
       labels(other)[0] AS label, other.name AS name, degree
ORDER BY degree DESC, type, edge
LIMIT $limit
