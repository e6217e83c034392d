// 一个地区（含下辖地区）有哪些平台，哪些政策支持？
// The platforms of a region and the regions in it, with the policies that support them
// Parameters:
//   region (string): code of a region, such as 370000
// Columns: platform (id), name, kind, place (name of the region), policies (titles)
MATCH (top:Region {code: $region})<-[:PART_OF*0..4]-(place:Region)<-[:LOCATED_IN]-(platform:Platform)
RETURN DISTINCT platform.id AS platform, platform.name AS name, platform.kind AS kind, place.name AS place,
       COLLECT {
         MATCH (platform)<-[:SUPPORTS]-(owner:Measure|Policy)
         OPTIONAL MATCH (owner)<-[:CONTAINS]-(container:Policy)
         RETURN DISTINCT coalesce(container.title, owner.title) AS title ORDER BY title
       } AS policies
ORDER BY place, name, platform
