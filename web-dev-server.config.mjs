import {fileURLToPath} from "node:url"
import {esbuildPlugin} from "@web/dev-server-esbuild"

const development = process.env.NODE_ENV === "production" ? [] : ["development"]

export default {
  nodeResolve: {exportConditions: ["browser", ...development]},
  watch: !process.env.CI,
  open: !process.env.CI && !process.env.NO_OPEN,
  // "/" is the demo page; its own addresses (fixtures, modules) are absolute, so it needs no rewriting.
  middleware: [
    (context, next) => {
      if (context.path === "/") context.redirect("/fixtures/" + context.search)
      return next()
    },
  ],
  appIndex: "fixtures/index.html",
  plugins: [
    esbuildPlugin({
      ts: true,
      target: "es2022",
      // Lit's decorators need experimentalDecorators, which esbuild reads from here only.
      tsconfig: fileURLToPath(new URL("./tsconfig.json", import.meta.url)),
    }),
  ],
}
