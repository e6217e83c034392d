// 一个节点的全部关系及其原文依据
// All edges of one node, with the words that they rest on
// Parameters:
//   id (string): id of a node
// Columns: edge (id), type, outgoing (boolean), other (id), label, name, properties (map, evidence included)
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
RETURN r.id AS edge, type(r) AS type, startNode(r) = n AS outgoing, other.id AS other, labels(other)[0] AS label,
       other.name AS name, properties(r) AS properties
ORDER BY type, edge
