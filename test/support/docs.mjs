// `npm run docs`: writes into the README what comes from the code.
import {readFile, writeFile} from "node:fs/promises"
import {join} from "node:path"
import {root} from "./bundle.mjs"
import {readmeTables, withTables} from "./readme-tables.mjs"

const file = join(root, "README.md")
await writeFile(file, withTables(await readFile(file, "utf8"), await readmeTables()))
