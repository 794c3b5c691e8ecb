// What readers' pages load: no editor is in it.
import {test} from "node:test"
import assert from "node:assert/strict"
import {join} from "node:path"
import {brotliCompressSync} from "node:zlib"
import {root} from "./support/bundle.mjs"
import {oneFile} from "./support/one-file.mjs"

/** Names of the packages, and paths of our files, that are in a bundle. */
async function inside(entry) {
  const {metafile, outputFiles} = await oneFile(join(root, entry), {write: false, metafile: true})
  const [{inputs}] = Object.values(metafile.outputs)
  const used = Object.keys(inputs).filter(path => inputs[path].bytesInOutput > 0)
  return {
    packages: [...new Set(used.flatMap(path => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []))].sort(),
    files: used.filter(path => !path.includes("node_modules")),
    size: brotliCompressSync(outputFiles[0].contents).length,
  }
}

test("the element for readers has no editor, no storage and no forms in it", async () => {
  const {packages, files} = await inside("components/published.ts")
  assert.deepEqual(
    packages.filter(name => /^(prosemirror-|orderedmap|rope-sequence|w3c-keyname|idb-keyval)/.test(name)),
    [],
  )
  const editing =
    /src\/(storage|annotator|autosave)|-plugin|-commands|record-step|components\/(claim-(?!list|overlaps|steps)|desk|forms?[.-]|marking|session|settings|article-tools)/
  assert.deepEqual(
    files.filter(file => editing.test(file)),
    [],
  )
})

test("an editor would be found, and is most of the whole element", async () => {
  const [whole, readers] = [await inside("components/index.ts"), await inside("components/published.ts")]
  assert.ok(whole.packages.includes("prosemirror-view"))
  assert.ok(readers.size < 0.5 * whole.size, `${readers.size} of ${whole.size} bytes`)
})
