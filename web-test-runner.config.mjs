import {readFileSync} from "node:fs"
import {dirname} from "node:path"
import puppeteer from "puppeteer-core"
import {chromeLauncher} from "@web/test-runner-chrome"
import {defaultReporter} from "@web/test-runner"
import {findChromium, findFirefox, findWebKit} from "./test/support/browsers.mjs"
import {keysPlugin, webkitLauncher} from "./test/support/webkit-launcher.mjs"
import {mediaPlugin} from "./test/support/emulated-media.mjs"
import {browserCounts, reportPlugin} from "./test/support/browser-counts.mjs"
import devServer from "./web-dev-server.config.mjs"

// BROWSERS=auto (default): each browser that is found; all: the three are compulsory; or a list: chromium,webkit
const asked = (process.env.BROWSERS ?? "auto").split(",")
const wants = name => asked.includes("auto") || asked.includes("all") || asked.includes(name)
const compulsory = name => asked.includes("all") || asked.includes(name) || name === "chromium"
const browsers = []
const missing = []

if (wants("chromium")) {
  const chromium = await findChromium()
  if (chromium) {
    const quiet = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update"]
    browsers.push(
      chromeLauncher({
        puppeteer, // puppeteer-core: downloads nothing when npm installs it
        launchOptions: {
          executablePath: chromium.path,
          headless: chromium.from === "npm" ? "shell" : true,
          env: {...process.env, ...chromium.env},
          args: [
            ...["--no-sandbox", "--disable-gpu", "--disable-sync", "--disable-dev-shm-usage", ...quiet],
            ...(chromium.from === "npm" ? ["--no-zygote"] : []),
          ],
        },
      }),
    )
    console.log(`Chromium: ${chromium.path} (${chromium.from})`)
  } else missing.push("chromium")
}
if (wants("firefox")) {
  const executablePath = findFirefox()
  const launchOptions = {browser: "firefox", executablePath, headless: true}
  if (executablePath) browsers.push(chromeLauncher({puppeteer, concurrency: 1, launchOptions}))
  else missing.push("firefox")
}
if (wants("webkit")) {
  const webkit = findWebKit()
  if (webkit) browsers.push(webkitLauncher(webkit))
  else missing.push("webkit")
}
const needed = missing.filter(compulsory)
if (needed.length)
  throw new Error(`No ${needed.join(", ")} found. Install it, or set CHROME_PATH / FIREFOX_PATH to its program.`)
if (missing.length) console.log(`Not installed here, so not tested: ${missing.join(", ")}`)

/** What these two import runs there, and on no page of its own. */
const shared = ["test/together.test.ts", "test/components/together.test.ts"].flatMap(page =>
  [...readFileSync(page, "utf8").matchAll(/import "\.\/(.+)\.js"/g)].map(([, name]) => `${dirname(page)}/${name}.ts`),
)
const files = ["test/**/*.test.ts", ...shared.map(file => `!${file}`)]

export default {
  files: process.env.F ?? files,
  nodeResolve: devServer.nodeResolve,
  plugins: [...devServer.plugins, keysPlugin(), mediaPlugin(), reportPlugin()],
  browsers,
  // One page at a time in each browser: only one tab has the focus.
  concurrency: 1,
  concurrentBrowsers: Number(process.env.CONCURRENT_BROWSERS ?? 3),
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  testFramework: {config: {ui: "bdd", timeout: 60_000}},
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith("Lit is in dev mode"),
  reporters: [defaultReporter({reportTestProgress: !process.env.CI}), browserCounts()],
}
