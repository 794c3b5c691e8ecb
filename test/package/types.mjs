// The types of the built package, as strict consumers see them. Part of test/build.test.mjs, which builds it.
import {test} from "node:test"
import assert from "node:assert/strict"
import {readFile} from "node:fs/promises"
import {join} from "node:path"
import ts from "typescript"
import {root} from "../support/bundle.mjs"
import {annotatorDeclaration} from "../support/element-manifest.mjs"

const consumers = {
  "a script": `
    import {type AnnotatorEventDetails, type ClaimAnnotator, define} from "claim-annotator/element"
    import {type Annotation, articleFromText, articleText, fromWebAnnotation} from "claim-annotator/core"
    const isDefined: boolean = define({name: "fact-check"})
    const element: ClaimAnnotator = document.createElement("claim-annotator")
    document.querySelector("claim-annotator")?.addEventListener("annotations-change", event => {
      const ids: AnnotatorEventDetails["annotations-change"]["ids"] = event.ids
      console.log(event.detail.origin, ids, isDefined)
    })
    document.body.addEventListener("storage-error", ({error}) => console.log(error))
    // @ts-expect-error: there is no such fact
    element.addEventListener("annotation-select", ({origin}) => console.log(origin))
    const annotation: Annotation = element.annotate("claim", {exact: "The dam holds"})
    const text: string = articleText(articleFromText("The dam holds."))
    console.log(annotation.targets[0]?.segments.length, fromWebAnnotation(element.toJSON(), {text}).issues[0]?.path)
    // @ts-expect-error: records are read-only
    annotation.kind = "quote"
  `,
  "a page for readers": `
    import type {PublishedAnnotator} from "claim-annotator/published"
    const element = document.querySelector<PublishedAnnotator>("claim-annotator")
    element?.addEventListener("annotation-select", ({id}) => console.log(id))
    console.log(element?.place("claim-1")[0]?.status)
    // @ts-expect-error: readers mark nothing
    element?.annotate("claim", {exact: "The dam holds"})
  `,
  "React's component": `
    import {ClaimAnnotator} from "claim-annotator/react"
    export const desk = (
      <ClaimAnnotator articleId="river" readOnly store={null} onAnnotationsChange={event => console.log(event.ids)} lang="en">
        <article><p>The dam holds.</p></article>
      </ClaimAnnotator>
    )
    // @ts-expect-error: no such storage
    export const wrong = <ClaimAnnotator storage="cloud" />
  `,
  "React's JSX": `
    import type {} from "claim-annotator/types/react"
    export const desk = (
      <claim-annotator article-id="river" required headingLevel={3} key="river" className="desk"
        ref={element => console.log(element?.articleText)}
        onannotation-select={event => console.log(event.id)}
      ><article><p>The dam holds.</p></article></claim-annotator>
    )
    // @ts-expect-error: no such storage
    export const wrong = <claim-annotator storage="cloud" />
  `,
  "Preact's JSX": `
    /** @jsxImportSource preact */
    import type {} from "claim-annotator/types/preact"
    export const desk = (
      <claim-annotator article-id="river" required headingLevel={3} key="river" class="desk"
        ref={element => console.log(element?.articleText)}
        onannotation-select={event => console.log(event.id)}
      ><article><p>The dam holds.</p></article></claim-annotator>
    )
    // @ts-expect-error: no such storage
    export const wrong = <claim-annotator storage="cloud" />
  `,
  "Vue's templates": `
    import type {GlobalComponents} from "vue"
    import type {} from "claim-annotator/types/vue"
    type Annotator = InstanceType<GlobalComponents["claim-annotator"]>
    export const props: Annotator["$props"] = {"article-id": "river", required: true, class: "desk", key: "river"}
    export const listener: Annotator["$emit"]["annotation-select"] = event => console.log(event.id)
    // @ts-expect-error: no such storage
    export const wrong: Annotator["$props"] = {storage: "cloud"}
  `,
}

test("the types suit strict consumers, and hold by themselves", () => {
  assert.deepEqual(problemsOf(consumers), [])
})

test("templates may set every attribute", async () => {
  const source = await readFile(join(root, "components", "template-types.ts"), "utf8")
  const pairs = [...source.matchAll(/^ {2}"?([\w-]+)"?: "(\w+)"$/gm)].map(([, name, property]) => [name, property])
  const {attributes} = await annotatorDeclaration()
  const told = attributes.map(({name, fieldName}) => [name, fieldName])
  assert.deepEqual(pairs, told)
})

/** What TypeScript finds wrong with modules that use the built package, and with the declarations they get from it. */
function problemsOf(sources) {
  const files = new Map(
    Object.values(sources).map((text, i) => [join(root, `consumer-${i}.tsx`).replaceAll("\\", "/"), text]),
  )
  const options = {
    ...{strict: true, exactOptionalPropertyTypes: true, noEmit: true, types: []},
    ...{skipLibCheck: false, skipDefaultLibCheck: true, jsx: ts.JsxEmit.ReactJSX},
    ...{target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext},
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  }
  const host = ts.createCompilerHost(options)
  const {fileExists, readFile} = host
  host.fileExists = name => files.has(name) || fileExists(name)
  host.readFile = name => files.get(name) ?? readFile(name)
  const program = ts.createProgram([...files.keys()], options, host)
  const ours = program.getSourceFiles().filter(({fileName}) => !fileName.includes("/node_modules/"))
  return [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()]
    .concat(ours.flatMap(file => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]))
    .map(({file, messageText}) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`)
}
