// Takes a person's decision back.
// Parameters: id (string)
MATCH (decision:PolicyGraphDecision {id: $id})
DELETE decision
