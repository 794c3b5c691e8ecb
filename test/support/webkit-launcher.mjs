// A Web Test Runner browser launcher for WebKitGTK: WebKitWebDriver (W3C WebDriver over HTTP), with its own Xvfb where there is no display.
import {spawn} from "node:child_process"
import {createServer} from "node:net"

const freePort = () =>
  new Promise((ok, no) => {
    const s = createServer()
      .once("error", no)
      .listen(0, "127.0.0.1", () => {
        const {port} = s.address()
        s.close(() => ok(port))
      })
  })
const sleep = ms => new Promise(r => setTimeout(r, ms))
const screen = {width: 1280, height: 1024}
const BUTTON = {left: 0, middle: 1, right: 2}
const KEY = {
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  Meta: "\uE03D",
  Enter: "\uE007",
  Tab: "\uE004",
  Escape: "\uE00C",
  Backspace: "\uE003",
  Delete: "\uE017",
  Space: " ",
  Home: "\uE011",
  End: "\uE010",
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  ...Object.fromEntries(Array.from({length: 12}, (_, i) => [`F${i + 1}`, String.fromCharCode(0xe031 + i)])),
}

export function webkitLauncher({driver, browser, xvfb}) {
  const procs = []
  let base,
    session,
    starting,
    active,
    size = {width: 1024, height: 800}
  async function call(method, path, body) {
    const r = await fetch(base + path, {
      method,
      ...(body === undefined ? {} : {body: JSON.stringify(body), headers: {"content-type": "application/json"}}),
    })
    const {value} = await r.json()
    if (!r.ok) throw new Error(`WebKitWebDriver ${method} ${path}: ${value?.error}: ${value?.message}`)
    return value
  }
  const cmd = (method, path, body) => call(method, `/session/${session}${path}`, body)
  async function start() {
    const env = {...process.env}
    if (!env.DISPLAY && !env.WAYLAND_DISPLAY) {
      // -displayfd lets Xvfb choose a free display number
      const x = spawn(
        xvfb,
        ["-displayfd", "3", "-screen", "0", `${screen.width}x${screen.height}x24`, "-nolisten", "tcp"],
        {
          stdio: ["ignore", "ignore", "ignore", "pipe"],
        },
      )
      procs.push(x)
      // Xvfb has no graphics card: composing layers as one does would only imitate it, at twice the time.
      env.WEBKIT_DISABLE_COMPOSITING_MODE = "1"
      env.DISPLAY = await new Promise((ok, no) => {
        let s = ""
        x.once("error", no)
        x.once("exit", c => no(new Error(`Xvfb ended: ${c}`)))
        x.stdio[3].on("data", d => {
          s += d
          if (s.includes("\n")) ok(`:${s.trim()}`)
        })
      })
    }
    const port = await freePort()
    base = `http://127.0.0.1:${port}`
    procs.push(spawn(driver, [`--port=${port}`], {stdio: "ignore", env}))
    for (let i = 0; ; i++) {
      try {
        await call("GET", "/status")
        break
      } catch (e) {
        if (i > 50) throw e
        await sleep(100)
      }
    }
    const made = await call("POST", "/session", {
      capabilities: {
        alwaysMatch: {
          browserName: "MiniBrowser",
          "webkitgtk:browserOptions": {binary: browser, args: ["--automation"]},
        },
      },
    })
    session = made.sessionId
    await cmd("POST", "/window/rect", size).catch(() => {})
  }
  const actions = list => cmd("POST", "/actions", {actions: list})
  const pointer = (...steps) =>
    actions([{type: "pointer", id: "mouse", parameters: {pointerType: "mouse"}, actions: steps}])
  const move = (x, y) => ({type: "pointerMove", duration: 0, x, y})
  const keyActions = list => actions([{type: "key", id: "kbd", actions: list}])
  return {
    name: "WebKit",
    type: "webdriver",
    concurrency: 1,
    async initialize() {},
    async stop() {
      try {
        if (session) await cmd("DELETE", "")
      } catch {
        /* gone already */
      }
      for (const p of procs.reverse()) p.kill()
    },
    async startSession(id, url) {
      await (starting ??= start())
      active = id
      await cmd("POST", "/url", {url})
    },
    isActive: id => active === id,
    getBrowserUrl: () => cmd("GET", "/url"),
    async stopSession() {
      active = undefined
      const testCoverage = undefined
      await cmd("POST", "/url", {url: "about:blank"})
      return {testCoverage}
    },
    async startDebugSession() {
      throw new Error("no debug session in WebKit")
    },
    async setViewport(_, {width, height}) {
      // In the middle of the screen: there is Xvfb's pointer, and with no window manager what is below it has the focus.
      const [x, y] = [screen.width - width, screen.height - height].map(room => Math.max(0, Math.floor(room / 2)))
      await cmd("POST", "/window/rect", {x, y, width, height})
    },
    sendMouseMove: (_, x, y) => pointer(move(x, y)),
    sendMouseClick: (_, x, y, button = "left") =>
      pointer(move(x, y), {type: "pointerDown", button: BUTTON[button]}, {type: "pointerUp", button: BUTTON[button]}),
    sendMouseDown: (_, button = "left") => pointer({type: "pointerDown", button: BUTTON[button]}),
    sendMouseUp: (_, button = "left") => pointer({type: "pointerUp", button: BUTTON[button]}),
    resetMouse: () => pointer({type: "pointerUp", button: 0}, move(0, 0)),
    sendKeys: (_, keys) =>
      keyActions(
        keys.flatMap(k => {
          const value = KEY[k] ?? k
          return [
            {type: "keyDown", value},
            {type: "keyUp", value},
          ]
        }),
      ),
    keyCombos: (_, combos) =>
      keyActions(
        combos.flatMap(c => {
          const ks = c.map(k => KEY[k] ?? k)
          return [
            ...ks.map(value => ({type: "keyDown", value})),
            ...[...ks].reverse().map(value => ({type: "keyUp", value})),
          ]
        }),
      ),
    async takeScreenshot() {
      return Buffer.from(await cmd("GET", "/screenshot"), "base64")
    },
  }
}

/**
 * The server commands behind test/support/keys.ts, alike in every browser: real key presses ('Shift+ArrowRight'), and
 * the size of the window.
 */
export const keysPlugin = () => ({
  name: "keys",
  async executeCommand({command, payload, session: {id, browser}}) {
    if (command === "viewport") {
      const isWindow = browser.type === "webdriver"
      if (isWindow) await browser.setViewport(id, payload)
      else await browser.getPage(id).setViewport(payload)
      return isWindow
    }
    if (command !== "keys") return
    const combos = payload.map(s => (s === "+" ? ["+"] : s.replace("Space", " ").split("+")))
    if (browser.type === "webdriver") {
      await browser.keyCombos(id, combos)
      return true
    }
    const {keyboard} = browser.getPage(id)
    for (const c of combos) {
      for (const k of c) await keyboard.down(k)
      for (const k of [...c].reverse()) await keyboard.up(k)
    }
    return true
  },
})
