// Sets light or dark before the first paint, so that nothing flashes.
const chosen = localStorage.getItem("mantine-color-scheme-value")
const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"
document.documentElement.dataset.mantineColorScheme = chosen === "light" || chosen === "dark" ? chosen : system

// The page may not evaluate strings (content security policy): zod is to read schemas and not to compile them. It looks
// at this when schemas are made, which is before any code of the page runs.
globalThis.__zod_globalConfig = { jitless: true }
