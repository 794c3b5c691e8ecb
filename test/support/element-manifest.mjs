import {create, ts} from "@custom-elements-manifest/analyzer"
import {litPlugin} from "@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js"
import {readFile, readdir} from "node:fs/promises"
import {join} from "node:path"
import {root} from "./bundle.mjs"

/** What the manifest says of `<claim-annotator>`. */
export async function annotatorDeclaration() {
  const {modules} = await elementManifest()
  return modules.flatMap(({declarations}) => declarations).find(({tagName}) => tagName === "claim-annotator")
}

/**
 * The custom-elements manifest of what pages may use: the elements that components/element.ts hands out, by the modules
 * that `npm run build` makes, without private members. The analyzer itself leaves out what is `@internal`.
 */
export const elementManifest = () => (manifest ??= readManifest())
let manifest

async function readManifest() {
  const files = (await readdir(join(root, "components"))).filter(name => name.endsWith(".ts")).sort()
  const sources = files.map(async name => {
    const text = await readFile(join(root, "components", name), "utf8")
    return ts.createSourceFile(`components/${name}`, text, ts.ScriptTarget.ES2015, true)
  })
  // Its command line would write into package.json.
  const {modules, ...manifest} = create({modules: await Promise.all(sources), plugins: litPlugin()})
  const moduleAt = path => modules.find(module => module.path === path.replace(/\.js$/, ".ts"))
  const handedOut = moduleAt("components/element.ts").exports.map(({declaration}) => moduleAt(declaration.module))
  return {...manifest, modules: handedOut.filter(definesElement).map(publicModule)}
}

const definesElement = module => module.exports.some(({kind}) => kind === "custom-element-definition")

function publicModule({path, declarations, exports, ...module}) {
  const built = `dist/${path.replace(/\.ts$/, ".js")}`
  const elements = declarations.filter(({customElement}) => customElement)
  return {
    ...module,
    path: built,
    declarations: elements.map(element => ({...element, members: element.members.filter(({privacy}) => !privacy)})),
    exports: exports.map(item => ({...item, declaration: {...item.declaration, module: built}})),
  }
}
