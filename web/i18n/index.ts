import i18next from "i18next"
import { initReactI18next, useTranslation } from "react-i18next"
import { EDGES, type EdgeType, NODES, type NodeLabel } from "../../src/model/ontology.ts"
import { en } from "./en.ts"
import { zh } from "./zh.ts"

export type Language = "zh" | "en"

/** The key that commands are given with, as this machine's keyboard names it. */
export const MODIFIER = /Mac|iPhone|iPad/u.test(globalThis.navigator?.platform ?? "") ? "⌘" : "Ctrl"

const STORED = "policy-graph-language"

const known = (value: string | null): Language | undefined => (value === "zh" || value === "en" ? value : undefined)

/** The language of the address, else the one last chosen, else Chinese. */
const initial = (): Language =>
  known(new URLSearchParams(window.location.search).get("lang")) ?? known(localStorage.getItem(STORED)) ?? "zh"

/** Makes the words ready before the first paint. */
export function startLanguage(): void {
  i18next.use(initReactI18next).init({
    lng: initial(),
    fallbackLng: "zh",
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false, defaultVariables: { modifier: MODIFIER } },
    initAsync: false,
  })
  document.documentElement.lang = i18next.language === "en" ? "en" : "zh-CN"
}

/** Changes the language here and for the next visit, and says so in the address. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(STORED, language)
  const url = new URL(window.location.href)
  url.searchParams.set("lang", language)
  window.history.replaceState(window.history.state, "", url)
  document.documentElement.lang = language === "en" ? "en" : "zh-CN"
  void i18next.changeLanguage(language)
}

/** The words of the present language, and the ontology's own names in it. */
export function useWords() {
  const { t, i18n } = useTranslation()
  const language: Language = i18n.language === "en" ? "en" : "zh"
  return {
    t,
    language,
    nodeName: (label: NodeLabel): string => NODES[label][language],
    edgeName: (type: EdgeType): string => EDGES[type][language],
  }
}

/** The present language, outside components. */
export const languageNow = (): Language => (i18next.language === "en" ? "en" : "zh")

/** Words outside components: undo steps, titles. */
export const say = (key: string, values?: Record<string, string | number>): string => i18next.t(key, values ?? {})
