import { ActionIcon, Kbd, UnstyledButton, useComputedColorScheme, useMantineColorScheme } from "@mantine/core"
import { openSpotlight } from "@mantine/spotlight"
import type { ReactNode } from "react"
import { Link, useLocation } from "wouter"
import { chooseLanguage, MODIFIER, useWords } from "../i18n/index.ts"
import { MoonIcon, SearchIcon } from "../ui/icons.tsx"
import { useLightPrint } from "../ui/useLightPrint.ts"
import classes from "./Frame.module.css"
import { PAGES, type Page } from "./pages.ts"

const isAt = (page: Page, location: string): boolean =>
  page.home === "/" ? location === "/" : location.startsWith(page.home)

function Navigation({ className, icons }: { readonly className: string | undefined; readonly icons: boolean }) {
  const { t } = useWords()
  const [location] = useLocation()
  return (
    <nav className={className} aria-label={t("app.tagline")}>
      {PAGES.map((page) => (
        <Link key={page.key} href={page.home} aria-current={isAt(page, location) ? "page" : undefined}>
          {icons && <page.icon size={18} />}
          {t(`page.${page.key}`)}
        </Link>
      ))}
    </nav>
  )
}

function SearchButton() {
  const { t } = useWords()
  return (
    <UnstyledButton className={classes.search} onClick={openSpotlight} aria-label={t("action.search")}>
      <SearchIcon />
      <span className={classes.searchText}>{t("action.search")}</span>
      <Kbd size="xs" className={classes.searchKey}>
        {MODIFIER} K
      </Kbd>
    </UnstyledButton>
  )
}

function Switches() {
  const { t, language } = useWords()
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme("light")
  return (
    <div className={classes.switches}>
      <UnstyledButton
        className={classes.language}
        onClick={() => chooseLanguage(language === "zh" ? "en" : "zh")}
        aria-label={t("action.language")}
      >
        <span data-on={language === "zh"}>中</span>/<span data-on={language === "en"}>EN</span>
      </UnstyledButton>
      <ActionIcon
        variant="subtle"
        color="gray"
        onClick={() => setColorScheme(scheme === "dark" ? "light" : "dark")}
        aria-label={t("action.scheme")}
      >
        <MoonIcon />
      </ActionIcon>
    </div>
  )
}

/** Header, the page, and on a narrow screen the tabs below. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { t } = useWords()
  useLightPrint()
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#main">
        {t("action.skip")}
      </a>
      <header className={classes.header}>
        <Link href="/" className={classes.name}>
          <img src="/icon.svg" alt="" width={20} height={20} />
          <span>{t("app.name")}</span>
        </Link>
        <Navigation className={classes.pages} icons={false} />
        <SearchButton />
        <Switches />
      </header>
      <main id="main" className={classes.main}>
        {children}
      </main>
      <Navigation className={classes.tabs} icons />
    </div>
  )
}
