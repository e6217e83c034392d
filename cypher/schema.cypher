// What a Neo4j database of policy-graph has before anything is loaded: ids are unique, names are found.
// Statements end with a semicolon, and each may run again. A test compares them with the ontology.

CREATE CONSTRAINT policy_graph_document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT policy_graph_policy_id IF NOT EXISTS FOR (n:Policy) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT policy_graph_agency_id IF NOT EXISTS FOR (n:Agency) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT policy_graph_measure_id IF NOT EXISTS FOR (n:Measure) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT policy_graph_platform_id IF NOT EXISTS FOR (n:Platform) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT policy_graph_industry_id IF NOT EXISTS FOR (n:Industry) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT policy_graph_target_id IF NOT EXISTS FOR (n:Target) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT policy_graph_indicator_id IF NOT EXISTS FOR (n:Indicator) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT policy_graph_region_id IF NOT EXISTS FOR (n:Region) REQUIRE n.id IS UNIQUE;

CREATE INDEX policy_graph_policy_name IF NOT EXISTS FOR (n:Policy) ON (n.name);
CREATE INDEX policy_graph_agency_name IF NOT EXISTS FOR (n:Agency) ON (n.name);
CREATE INDEX policy_graph_measure_name IF NOT EXISTS FOR (n:Measure) ON (n.name);
CREATE INDEX policy_graph_platform_name IF NOT EXISTS FOR (n:Platform) ON (n.name);
CREATE INDEX policy_graph_industry_name IF NOT EXISTS FOR (n:Industry) ON (n.name);
CREATE INDEX policy_graph_indicator_name IF NOT EXISTS FOR (n:Indicator) ON (n.name);
CREATE INDEX policy_graph_region_name IF NOT EXISTS FOR (n:Region) ON (n.name);

CREATE INDEX policy_graph_states_id IF NOT EXISTS FOR ()-[r:STATES]-() ON (r.id);
CREATE INDEX policy_graph_issued_id IF NOT EXISTS FOR ()-[r:ISSUED]-() ON (r.id);
CREATE INDEX policy_graph_contains_id IF NOT EXISTS FOR ()-[r:CONTAINS]-() ON (r.id);
CREATE INDEX policy_graph_leads_id IF NOT EXISTS FOR ()-[r:LEADS]-() ON (r.id);
CREATE INDEX policy_graph_supports_id IF NOT EXISTS FOR ()-[r:SUPPORTS]-() ON (r.id);
CREATE INDEX policy_graph_sets_id IF NOT EXISTS FOR ()-[r:SETS]-() ON (r.id);
CREATE INDEX policy_graph_measures_id IF NOT EXISTS FOR ()-[r:MEASURES]-() ON (r.id);
CREATE INDEX policy_graph_located_in_id IF NOT EXISTS FOR ()-[r:LOCATED_IN]-() ON (r.id);
CREATE INDEX policy_graph_applies_to_id IF NOT EXISTS FOR ()-[r:APPLIES_TO]-() ON (r.id);
CREATE INDEX policy_graph_part_of_id IF NOT EXISTS FOR ()-[r:PART_OF]-() ON (r.id);
CREATE INDEX policy_graph_counterpart_of_id IF NOT EXISTS FOR ()-[r:COUNTERPART_OF]-() ON (r.id);
CREATE INDEX policy_graph_succeeds_id IF NOT EXISTS FOR ()-[r:SUCCEEDS]-() ON (r.id);
CREATE INDEX policy_graph_cites_id IF NOT EXISTS FOR ()-[r:CITES]-() ON (r.id);
CREATE INDEX policy_graph_overlaps_id IF NOT EXISTS FOR ()-[r:OVERLAPS]-() ON (r.id);

CREATE FULLTEXT INDEX policy_graph_names IF NOT EXISTS
FOR (n:Policy|Agency|Measure|Platform|Industry|Indicator|Region)
ON EACH [n.name, n.title, n.aliases, n.formerNames, n.synonyms]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'cjk' } };

// The store's own notes beside the graph: its mark with the schema's version, what each document said, what people decided.
CREATE CONSTRAINT policy_graph_mark_id IF NOT EXISTS FOR (n:PolicyGraphMark) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT policy_graph_source_id IF NOT EXISTS FOR (n:PolicyGraphSource) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT policy_graph_decision_id IF NOT EXISTS FOR (n:PolicyGraphDecision) REQUIRE n.id IS UNIQUE;
