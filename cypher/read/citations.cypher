// 一项政策引用了哪些政策，又被哪些政策引用？
// What a policy cites and what cites it, with the words
// Parameters:
//   policy (string): id of a policy
// Columns: outgoing (boolean), policy (id), title, loaded (boolean), quotes (list)
MATCH (subject:Policy {id: $policy})-[cites:CITES]-(other:Policy)
RETURN startNode(cites) = subject AS outgoing, other.id AS policy, other.title AS title,
       EXISTS { (other)<-[:STATES]-(:Document) } AS loaded, cites.evidenceQuote AS quotes
ORDER BY outgoing DESC, title, policy, cites.id
