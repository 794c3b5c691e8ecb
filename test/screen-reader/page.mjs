import {createServer} from "node:net"
import {startDemo} from "../support/demo-server.mjs"

const script = `
await customElements.whenDefined("claim-annotator")
await document.querySelector("claim-annotator").ready
await fetch("/ready/" + new URLSearchParams(location.search).get("browser"))
`

/** The demo on a free port: `address(name)` is one for that browser, and `isReady(name)` tells when the article is open there. */
export async function startPage() {
  const ready = new Set()
  const tellsWhenReady = {
    name: "tells-when-ready",
    transform({path, body, response}) {
      if (!path.startsWith("/fixtures/") || !response.is("html")) return
      return {body: body.replace("</body>", `<script type="module" src="/ready.js"></script></body>`)}
    },
    serve({path}) {
      if (path === "/ready.js") return {body: script, type: "js"}
      const [, name] = /^\/ready\/(\w+)$/.exec(path) ?? []
      if (!name) return
      ready.add(name)
      return {body: "", type: "text"}
    },
  }
  const port = await freePort()
  const server = await startDemo({hostname: "127.0.0.1", port, plugins: [tellsWhenReady]})
  return {
    address: name => `http://127.0.0.1:${port}/?browser=${name}`,
    isReady: name => ready.has(name),
    stop: () => server.stop(),
  }
}

async function freePort() {
  const server = createServer()
  await new Promise(resolve => server.listen(0, "127.0.0.1", resolve))
  const {port} = server.address()
  await new Promise(resolve => server.close(resolve))
  return port
}
