import {startDevServer} from "@web/dev-server"
import config from "../../web-dev-server.config.mjs"
import {root} from "./bundle.mjs"

/** The demo's server as `npm start` has it, but it opens and watches nothing; `changes` are of its configuration. */
export function startDemo({plugins = [], ...changes} = {}) {
  return startDevServer({
    config: {...config, rootDir: root, open: false, watch: false, ...changes, plugins: [...config.plugins, ...plugins]},
    ...{readCliArgs: false, readFileConfig: false, autoExitProcess: false, logStartMessage: false},
  })
}
