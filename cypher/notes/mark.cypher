// Whether the database is ours, and the version of its data.
// Columns: schema, version (integers)
MATCH (mark:PolicyGraphMark {id: 'mark'})
RETURN mark.schema AS schema, mark.version AS version
