// Finds browsers for the tests. Nothing here downloads anything unless `installChrome()` is called.
import {
  accessSync,
  constants,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import {spawnSync} from "node:child_process"
import {createBrotliDecompress} from "node:zlib"
import {setTimeout as delay} from "node:timers/promises"
import {pipeline} from "node:stream/promises"
import {createRequire} from "node:module"
import {delimiter, dirname, join} from "node:path"
import {homedir} from "node:os"
import {fileURLToPath} from "node:url"

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const cache = join(root, "node_modules", ".cache", "claim-annotator")
const runs = p => {
  try {
    accessSync(p, constants.X_OK)
    return true
  } catch {
    return false
  }
}
const exe = process.platform === "win32" ? ".exe" : ""
const onPath = names => {
  for (const dir of (process.env.PATH ?? "").split(delimiter))
    for (const n of names) {
      const p = join(dir, n + exe)
      if (dir && runs(p)) return p
    }
}
const first = (...ps) => ps.find(p => p && runs(p))
const under = (dir, depth, match) => {
  // breadth-limited file search in a browser cache, newest name first
  if (!existsSync(dir)) return
  const here = readdirSync(dir, {withFileTypes: true}).sort((a, b) =>
    b.name.localeCompare(a.name, undefined, {numeric: true}),
  )
  for (const e of here) {
    const p = join(dir, e.name)
    if (!e.isDirectory() && match.test(p) && runs(p)) return p
  }
  if (depth > 0)
    for (const e of here)
      if (e.isDirectory()) {
        const p = under(join(dir, e.name), depth - 1, match)
        if (p) return p
      }
}

export function systemChrome() {
  const {env} = process
  switch (process.platform) {
    case "darwin":
      return first(
        ...["Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser"].flatMap(n =>
          ["", homedir()].map(h => `${h}/Applications/${n}.app/Contents/MacOS/${n}`),
        ),
      )
    case "win32":
      return first(
        ...[env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA]
          .filter(Boolean)
          .flatMap(b => [
            join(b, "Google/Chrome/Application/chrome.exe"),
            join(b, "Microsoft/Edge/Application/msedge.exe"),
          ]),
      )
    default:
      return onPath([
        "google-chrome-stable",
        "google-chrome",
        "chromium",
        "chromium-browser",
        "microsoft-edge-stable",
        "brave-browser",
      ])
  }
}
export function cachedChrome() {
  const bin = /[\\/](chrome|chrome-headless-shell|headless_shell|Google Chrome for Testing|Chromium)(\.exe)?$/
  const dirs = [
    process.env.PUPPETEER_CACHE_DIR,
    join(homedir(), ".cache/puppeteer"),
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), ".cache/ms-playwright"),
    join(homedir(), "Library/Caches/ms-playwright"),
    join(process.env.LOCALAPPDATA ?? "/nonexistent", "ms-playwright"),
    join(cache, "browsers"),
  ]
  for (const d of dirs) {
    const p = d && under(d, 6, bin)
    if (p) return p
  }
}
/** Chromium out of the optional npm package (Linux x64 only); unpacked once, moved into place whole. */
export async function packagedChrome() {
  if (process.platform !== "linux" || process.arch !== "x64") return
  let bin
  try {
    bin = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium/package.json")), "bin")
  } catch {
    bin = join(root, "node_modules/@sparticuz/chromium/bin")
  }
  if (!existsSync(join(bin, "chromium.br"))) return
  const out = join(cache, "chromium-npm")
  if (!existsSync(join(out, "chromium"))) {
    const tmp = `${out}.${process.pid}`
    mkdirSync(tmp, {recursive: true})
    await pipeline(
      createReadStream(join(bin, "chromium.br")),
      createBrotliDecompress(),
      createWriteStream(join(tmp, "chromium"), {mode: 0o755}),
    )
    for (const name of ["al2023", "fonts"]) {
      // NSS libraries and one font, for machines without either
      await pipeline(
        createReadStream(join(bin, `${name}.tar.br`)),
        createBrotliDecompress(),
        createWriteStream(join(tmp, `${name}.tar`)),
      )
      const r = spawnSync("tar", ["-xf", `${name}.tar`], {cwd: tmp})
      if (r.status !== 0) throw new Error(`tar: ${r.stderr}`)
      rmSync(join(tmp, `${name}.tar`))
    }
    writeFileSync(
      join(tmp, "fonts.conf"),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir><dir>${out}/fonts</dir><cachedir>${out}/fontcache</cachedir></fontconfig>`,
    )
    try {
      renameSync(tmp, out)
    } catch {
      rmSync(tmp, {recursive: true, force: true})
    } // another process won the race
  }
  const hasNss = ["/usr/lib/x86_64-linux-gnu/libnss3.so", "/usr/lib64/libnss3.so", "/usr/lib/libnss3.so"].some(p =>
    existsSync(p),
  )
  return {
    path: join(out, "chromium"),
    env: {FONTCONFIG_FILE: join(out, "fonts.conf"), ...(hasNss ? {} : {LD_LIBRARY_PATH: join(out, "lib")})},
  }
}
/** Chrome for Testing by @puppeteer/browsers: needs the internet; any platform. */
export function installChrome() {
  const r = spawnSync(
    "npx",
    ["--yes", "@puppeteer/browsers@2", "install", "chrome-headless-shell@stable", "--path", join(cache, "browsers")],
    {stdio: ["ignore", "inherit", "inherit"], shell: process.platform === "win32", timeout: 300_000},
  )
  return r.status === 0 ? cachedChrome() : undefined
}
/** Debian/Ubuntu as root: one apt-get. */
export function aptChrome() {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !onPath(["apt-get"])) return
  const opt = {
    stdio: ["ignore", "ignore", "inherit"],
    env: {...process.env, DEBIAN_FRONTEND: "noninteractive"},
    timeout: 300_000,
  }
  spawnSync("apt-get", ["update", "-qq"], opt)
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], opt)
  return systemChrome()
}

/** `.ci/run` installs browsers while the checks run; the file it names here is made when it has ended, well or not. */
async function installed() {
  const {BROWSERS_INSTALLED: sign} = process.env
  while (sign && !existsSync(sign)) await delay(100)
}

/** The first browser to look for: waits for the others as well, where they are being installed. */
export async function findChromium() {
  await installed()
  const want = process.env.CHROME_PATH ?? process.env.PUPPETEER_EXECUTABLE_PATH
  if (want) {
    if (!runs(want)) throw new Error(`CHROME_PATH is ${want}, which is not an executable file`)
    return {path: want, from: "CHROME_PATH"}
  }
  const only = process.env.CHROME_FROM // for testing each branch: system | cache | npm | download | apt
  const steps = {
    system: systemChrome,
    cache: cachedChrome,
    npm: packagedChrome,
    download: installChrome,
    apt: aptChrome,
  }
  for (const [from, find] of Object.entries(steps)) {
    if (only && only !== from) continue
    let got
    try {
      got = await find()
    } catch (e) {
      console.warn(`${from}: ${e.message}`)
    }
    if (got) return {from, ...(typeof got === "string" ? {path: got} : got)}
  }
}
export function findFirefox() {
  if (process.env.FIREFOX_PATH) return process.env.FIREFOX_PATH
  if (process.platform === "darwin") return first("/Applications/Firefox.app/Contents/MacOS/firefox")
  if (process.platform === "win32") return first(join(process.env.PROGRAMFILES ?? "", "Mozilla Firefox/firefox.exe"))
  return onPath(["firefox", "firefox-esr"])
}
export function findWebKit() {
  // Linux only: WebKitGTK's own driver and browser
  if (process.platform !== "linux") return
  const driver = onPath(["WebKitWebDriver"])
  const browser = ["4.1", "6.0", "4.0"]
    .flatMap(v =>
      ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/libexec", "/usr/lib"].flatMap(
        d => [`${d}/webkit2gtk-${v}/MiniBrowser`, `${d}/webkitgtk-${v}/MiniBrowser`],
      ),
    )
    .find(runs)
  const xvfb = onPath(["Xvfb"])
  if (driver && browser && (process.env.DISPLAY || process.env.WAYLAND_DISPLAY || xvfb)) return {driver, browser, xvfb}
}
