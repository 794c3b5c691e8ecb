import {createServer} from "node:http"
import {build} from "esbuild"
import {join} from "node:path"
import {root} from "../support/bundle.mjs"
import {demoPolicy} from "../support/demo-page.mjs"

const page =
  '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="/attacks.js"></script>'

/**
 * The site on which attacks are tried, and every other site there is: a browser that has it as its proxy asks nobody else.
 * `/` is a page without a policy, `/strict` one with the demo's. `asked` is told of each request that is not for the
 * site's own pages and for the articles that it was given.
 */
export async function startCanary(asked) {
  const {outputFiles} = await build({
    entryPoints: [join(root, "test", "attacks", "in-page.ts")],
    bundle: true,
    format: "esm",
    write: false,
    ignoreAnnotations: true,
    tsconfig: join(root, "tsconfig.json"),
  })
  let articles = new Map()
  const files = {
    "/": ["text/html; charset=utf-8", page],
    "/strict": ["text/html; charset=utf-8", page, {"content-security-policy": demoPolicy}],
    "/attacks.js": ["text/javascript; charset=utf-8", outputFiles[0].contents],
  }
  const server = createServer(({url}, response) => {
    const article = articles.get(url)
    const [type, body, headers] = files[url] ?? (article === undefined ? [] : ["text/html; charset=utf-8", article])
    if (type === undefined && url !== "/nothing") asked(url)
    response.writeHead(type ? 200 : 404, {"content-type": type ?? "text/plain", ...headers}).end(body)
  })
  // An address of https: nothing but its host is seen.
  server.on("connect", ({url}, socket) => {
    asked(`https://${url}/`)
    socket.on("error", () => undefined)
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n")
  })
  await new Promise(resolve => server.listen(0, "127.0.0.1", resolve))
  const {port} = server.address()
  return {
    proxy: `http://127.0.0.1:${port}`,
    site: `http://localhost:${port}`,
    serve: list => (articles = new Map(list.map(({n, input}) => [`/articles/${n}`, input]))),
    close: () => {
      server.closeAllConnections()
      return new Promise(resolve => server.close(resolve))
    },
  }
}
