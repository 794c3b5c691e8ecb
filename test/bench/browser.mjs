import {build} from "esbuild"
import {createServer} from "node:http"
import {readFile} from "node:fs/promises"
import {join} from "node:path"
import {root} from "../support/bundle.mjs"
import {launchChromium} from "../support/chromium.mjs"

/** The element as `npm run build` left it. */
export const built = join(root, "dist", "claim-annotator.min.js")

/** Chromium, and pages in it with a built element: `newPage()`; `close()` ends both browser and server. */
export async function startBrowser(file = built) {
  const files = {
    "/": ["text/html", '<!doctype html><script type="module" src="/claim-annotator.min.js"></script>'],
    "/claim-annotator.min.js": ["text/javascript", await readFile(file)],
    "/in-page.js": ["text/javascript", await bundle(join(root, "test", "bench", "in-page.ts"))],
  }
  const server = createServer(({url}, response) => {
    const [type, body] = files[url] ?? ["text/plain", ""]
    response.writeHead(url in files ? 200 : 404, {"content-type": `${type}; charset=utf-8`}).end(body)
  })
  await new Promise(resolve => server.listen(0, "127.0.0.1", resolve))
  // A frame as soon as it can be drawn, so that waiting for the next one does not count.
  const browser = await launchChromium({args: ["--disable-frame-rate-limit", "--disable-gpu-vsync"]})
  return {
    async newPage() {
      const page = await browser.newPage()
      await page.setViewport({width: 1280, height: 900})
      await page.goto(`http://127.0.0.1:${server.address().port}/`)
      return page
    },
    async close() {
      await browser.close()
      server.close()
    },
  }
}

async function bundle(entry) {
  const {outputFiles} = await build({entryPoints: [entry], bundle: true, format: "esm", write: false})
  return outputFiles[0].contents
}
