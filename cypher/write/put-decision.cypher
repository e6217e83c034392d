// Keeps what a person decided.
// Parameters: id, at, json (strings)
MERGE (decision:PolicyGraphDecision {id: $id})
SET decision.at = $at, decision.json = $json
