// Builds the package, before the first test: the other files here are about what is built.
import {before} from "node:test"
import {runNode} from "../support/run-node.mjs"

before(async () => {
  await runNode("test/support/build.mjs")
})
