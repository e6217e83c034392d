import { QueryPage } from "../query/QueryPage.tsx"

export default QueryPage
