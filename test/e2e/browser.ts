import { existsSync } from "node:fs"
import { type Browser, chromium } from "playwright-core"

const PLACES = [
  process.env.CHROMIUM ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
]

/** The Chromium of this machine; CHROMIUM names one elsewhere. */
export const chromiumPath = (): string | undefined => PLACES.find((path) => path !== "" && existsSync(path))

/** Software drawing, so that a machine without a graphics card draws the same. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
]

export const openBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: FLAGS })
