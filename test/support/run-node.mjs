import {execFile} from "node:child_process"
import {promisify} from "node:util"
import {root} from "./bundle.mjs"

/** Runs a program of Node's in the root folder, with these arguments. */
export const runNode = (...args) => promisify(execFile)(process.execPath, args, {cwd: root})
