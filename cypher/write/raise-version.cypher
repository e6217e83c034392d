// Tells everybody that the data has changed.
// Parameters: version (integer)
MATCH (mark:PolicyGraphMark {id: 'mark'})
SET mark.version = $version
