import type {Annotation} from "../src/model/annotation.js"
import type {FactCheck} from "../src/model/fact-check.js"
import {firstWords, wordsOf} from "./card-name.js"
import {list} from "./formats.js"
import {strings} from "./strings.js"

/// What is otherwise in a fact check than before, in a few words for people: "claim marked, Turkish forces are…". ""
/// where nothing can be named.
export function changeWords(before: FactCheck, after: FactCheck): string {
  const ids = new Set([...before.annotations.keys(), ...after.annotations.keys()])
  const changes = [...ids].flatMap(id => {
    const [was, is] = [before.annotations.get(id), after.annotations.get(id)]
    return was === is ? [] : [annotationChange(was, is)]
  })
  if (changes.length) return changes.length === 1 ? changes[0]! : strings.annotationCount({count: changes.length})
  return before.citations === after.citations ? "" : strings.say.sourcesOnly
}

function annotationChange(was: Annotation | undefined, is: Annotation | undefined): string {
  const words = firstWords(wordsOf((is ?? was)!))
  if (!was) return strings.say.markedAgain[is!.kind]({words})
  if (!is) return strings.say.notMarked[was.kind]({words})
  const names: Readonly<Record<string, string>> = strings.say.field
  const fields = Object.keys({...was, ...is}).filter(
    field => Object.hasOwn(names, field) && was[field as keyof Annotation] !== is[field as keyof Annotation],
  )
  return strings.say.fieldsOf({fields: list(fields.map(field => names[field]!)), words})
}
