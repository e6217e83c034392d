// Marks the database as ours and makes other writers wait until this transaction ends.
// Parameters: schema (integer) the schema's version
// Columns: schema, version (integer) of the data
MERGE (mark:PolicyGraphMark {id: 'mark'})
ON CREATE SET mark.schema = $schema, mark.version = 0
SET mark.writing = true
REMOVE mark.writing
RETURN mark.schema AS schema, mark.version AS version
