// Sets light or dark before the first paint, so that nothing flashes.
const chosen = localStorage.getItem("mantine-color-scheme-value")
const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"
document.documentElement.dataset.mantineColorScheme = chosen === "light" || chosen === "dark" ? chosen : system
