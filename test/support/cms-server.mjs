import {createHash} from "node:crypto"
import {buffer} from "node:stream/consumers"
import {join} from "node:path"
import {build} from "esbuild"
import {importTypeScript, root} from "./bundle.mjs"
import {oneFile} from "./one-file.mjs"

/** Where the pages are. */
const folder = "/fixtures/cms/"

/** Files that a CMS would have from its build or from the package: made when they are first asked for. */
const made = {
  "claim-annotator.min.js": () => oneFile(join(root, "components/index.ts"), {write: false}),
  "react.jsx": () => app("react.jsx"),
  "vue.js": () => app("vue.js"),
}

/**
 * What the pages in fixtures/cms need of a CMS's server: their scripts, a place that shows what a form has posted, and
 * an API that keeps one JSON document an article. A middleware of the development server's; it forgets when that ends.
 */
export function cmsServer() {
  const [files, documents] = [new Map(), new Map()]
  return async (context, next) => {
    if (!context.path.startsWith(folder)) return next()
    const name = context.path.slice(folder.length)
    // A frame without an origin gets modules only where anybody may have them.
    context.set("access-control-allow-origin", "*")
    if (name in made) {
      if (!files.has(name)) files.set(name, made[name]())
      context.body = (await files.get(name)).outputFiles[0].text
      context.type = "js"
    } else if (name === "received" && context.method === "POST") {
      const body = new Response(await buffer(context.req), {headers: {"content-type": context.get("content-type")}})
      context.body = received(await body.formData())
    } else if (name.startsWith("api/fact-checks/")) {
      await answer(context, documents)
    } else {
      if (name === "strict-policy.html")
        context.set("content-security-policy", "default-src 'self'; require-trusted-types-for 'script'")
      return next()
    }
  }
}

/** A page's script with the framework in it. */
const app = name =>
  build({
    entryPoints: [join(root, "fixtures/cms", name)],
    ...{bundle: true, write: false, format: "esm", target: "es2022", jsx: "automatic", logLevel: "warning"},
    alias: {
      "claim-annotator": join(root, "components/index.ts"),
      "claim-annotator/react": join(root, "components/react.ts"),
      // With the compiler of templates; most get that from their build.
      vue: "vue/dist/vue.esm-bundler.js",
    },
    define: {
      "process.env.NODE_ENV": '"production"',
      __VUE_OPTIONS_API__: "true",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
    // package.json says of the built files alone that importing them does something.
    ignoreAnnotations: true,
  })

/** A page that shows what was posted. */
function received(fields) {
  const safe = text => String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;")
  const shown = [...fields].map(([name, value]) => `<dt>${safe(name)}</dt><dd>${safe(value)}</dd>`)
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Received</title><link rel="icon" href="data:,">
    <link rel="stylesheet" href="cms.css"><h1>Received</h1><dl>${shown.join("")}</dl></html>`
}

/**
 * One document an article: a list of entries. It is put only by whoever has seen the one that is there; entries that are
 * sent as a patch are merged with it here.
 */
async function answer(context, documents) {
  const stored = documents.get(context.path) ?? "[]"
  const sent = String(await buffer(context.req))
  if (context.method === "PUT" && context.get("if-match") !== tagOf(stored)) return void (context.status = 412)
  const now = {PUT: () => sent, PATCH: () => patched(stored, sent)}[context.method]
  const text = now ? await now() : stored
  documents.set(context.path, text)
  context.set("etag", tagOf(text))
  context.type = "json"
  context.body = text
}

const tagOf = text => `"${createHash("sha256").update(text).digest("hex")}"`

/** As a server does it that runs Node. */
async function patched(stored, sent) {
  const {entryKey, mergeEntry} = await importTypeScript("cms-server", "src/storage/merge-entry.ts")
  const merged = new Map(JSON.parse(stored).map(entry => [entryKey(entry), entry]))
  for (const entry of JSON.parse(sent))
    merged.set(entryKey(entry), mergeEntry(merged.get(entryKey(entry)) ?? null, entry))
  return JSON.stringify([...merged.values()])
}
