// 哪些措施支持一个平台，怎样支持？
// The measures that support a platform, what they do for it, and who leads them
// Parameters:
//   platform (string): id of a platform
// Columns: policy (id), title, measure (id), name, action, leads (names), quotes (list)
MATCH (:Platform {id: $platform})<-[support:SUPPORTS]-(item:Measure)<-[:CONTAINS]-(policy:Policy)
RETURN policy.id AS policy, policy.title AS title, item.id AS measure, item.name AS name, support.action AS action,
       COLLECT { MATCH (item)<-[:LEADS]-(agency:Agency) RETURN DISTINCT agency.name AS name ORDER BY name } AS leads,
       support.evidenceQuote AS quotes
ORDER BY title, policy, item.order, support.id
