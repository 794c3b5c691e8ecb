import puppeteer from "puppeteer-core"
import {findChromium} from "./browsers.mjs"

/** A headless Chromium; `args` are more of its own, the rest is puppeteer's. */
export async function launchChromium({args = [], ...options} = {}) {
  const chromium = await findChromium()
  if (!chromium) throw new Error("No Chromium found. Install one, or set CHROME_PATH to its program.")
  const fromNpm = chromium.from === "npm"
  return puppeteer.launch({
    ...options,
    executablePath: chromium.path,
    headless: fromNpm ? "shell" : true,
    env: {...process.env, ...chromium.env},
    args: [
      ...["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"],
      ...(fromNpm ? ["--no-zygote"] : []),
      ...args,
    ],
  })
}
