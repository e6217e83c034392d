// What people decided.
// Columns: json
MATCH (decision:PolicyGraphDecision)
RETURN decision.json AS json
ORDER BY decision.at, decision.id
