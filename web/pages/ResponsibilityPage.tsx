import { ResponsibilityPage } from "../responsibility/ResponsibilityPage.tsx"

export default ResponsibilityPage
