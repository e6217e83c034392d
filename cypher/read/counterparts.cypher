// 省级部门与市级对应部门各牵头多少措施？
// Offices and their counterparts one level up, with what each leads
// Columns: upper (id), upperName, upperLeads, lower (id), lowerName, lowerLeads (counts)
MATCH (lower:Agency)-[:COUNTERPART_OF]->(upper:Agency)
RETURN upper.id AS upper, upper.name AS upperName, COUNT { (upper)-[:LEADS]->(:Measure) } AS upperLeads,
       lower.id AS lower, lower.name AS lowerName, COUNT { (lower)-[:LEADS]->(:Measure) } AS lowerLeads
ORDER BY upperName, lowerName, upper, lower
