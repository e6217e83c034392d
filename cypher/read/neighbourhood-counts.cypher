// 一个节点有多少各类邻居？
// How many neighbours of each kind a node has
// Parameters:
//   id (string): id of a node
// Columns: type, outgoing (boolean), label, neighbours (count)
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
RETURN type(r) AS type, startNode(r) = n AS outgoing, labels(other)[0] AS label, count(DISTINCT other) AS neighbours
ORDER BY neighbours DESC, type, outgoing, label
