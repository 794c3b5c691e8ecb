import {fileURLToPath} from "node:url"
import {esbuildPlugin} from "@web/dev-server-esbuild"
import {cmsServer} from "./test/support/cms-server.mjs"
import {demoPage} from "./test/support/demo-page.mjs"

const rootDir = fileURLToPath(new URL(".", import.meta.url))
const development = process.env.NODE_ENV === "production" ? [] : ["development"]

export default {
  nodeResolve: {exportConditions: ["browser", ...development]},
  watch: !process.env.CI,
  open: !process.env.CI && !process.env.NO_OPEN,
  middleware: [
    (context, next) => (context.path === "/" ? context.redirect(`/fixtures/${context.search}`) : next()),
    cmsServer(),
  ],
  plugins: [
    demoPage({rootDir, first: "voa-boukamal"}),
    esbuildPlugin({
      ts: true,
      target: "es2022",
      // Lit's decorators need experimentalDecorators, which esbuild reads from here only.
      tsconfig: fileURLToPath(new URL("./tsconfig.json", import.meta.url)),
    }),
  ],
}
