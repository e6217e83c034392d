// 一个节点的全部属性
// Everything that one node says of itself
// Parameters:
//   id (string): id of a node
// Columns: label, properties (map)
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
RETURN labels(n)[0] AS label, properties(n) AS properties
