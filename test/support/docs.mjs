// `npm run docs`: writes into the README what comes from the code. The sizes are those of what was built last.
import {readFile, writeFile} from "node:fs/promises"
import {existsSync} from "node:fs"
import {join} from "node:path"
import {root} from "./bundle.mjs"
import {readmeTables, withTables} from "./readme-tables.mjs"
import {sizeTable} from "./sizes.mjs"

const file = join(root, "README.md")
const isBuilt = existsSync(join(root, "dist", "claim-annotator.min.js"))
const tables = {...(await readmeTables()), ...(isBuilt ? {sizes: await sizeTable()} : {})}
if (!isBuilt) console.log("Nothing is built: the table of sizes stays as it is.")
await writeFile(file, withTables(await readFile(file, "utf8"), tables))
