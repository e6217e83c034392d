// Which constraints and indexes there are; a constraint's index has its name.
// Columns: name
SHOW INDEXES YIELD name
RETURN name
