import "@mantine/core/styles.css"
import "@mantine/spotlight/styles.css"
import "./app/base.css"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { App } from "./app/App.tsx"
import { startLanguage } from "./i18n/index.ts"

startLanguage()
const root = document.getElementById("root")
if (root === null) throw new Error("The page has no #root")
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
