import {execFile} from "node:child_process"
import {dirname, join} from "node:path"
import {promisify} from "node:util"
import {root} from "./bundle.mjs"

const run = promisify(execFile)

/** What `npm pack` makes of the built package, in this folder; its path. */
export async function packed(folder) {
  const windows = process.platform === "win32"
  const {stdout} = await run("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], {
    cwd: root,
    shell: windows,
  })
  return join(folder, stdout.trim())
}

/** The folder that a tarball's files are in, unpacked beside it. */
export async function unpacked(tarball) {
  await run("tar", ["-xzf", tarball, "-C", dirname(tarball)])
  return join(dirname(tarball), "package")
}
