import {type Edit} from "./edit.js"
import type {Mark} from "./passage.js"
import {sentence} from "./sentences.js"
import type {Tally} from "./tally.js"
import {Trial} from "./trial.js"
import {Units} from "./traced.js"

/// An article, what is annotated in it, and how it is edited, version after version; in each more may be annotated.
export interface Course {
  /// Three numbers a sentence.
  readonly paragraphs: readonly (readonly (readonly [kind: number, a: number, b: number])[])[]
  readonly marks: readonly Mark[]
  readonly versions: readonly {readonly edits: readonly Edit[]; readonly marks: readonly Mark[]}[]
}

/// Run one course from its first version to its end. Throws where something is not as it must be.
export async function runCourse(
  {paragraphs, marks, versions}: Course,
  tally: Tally,
  doubt: (report: () => string) => void,
): Promise<void> {
  const units = new Units()
  const first = paragraphs.map(list => list.map(numbers => units.write(sentence(...numbers))))
  const trial = new Trial(first, units, tally, doubt)
  for (const mark of marks) trial.annotate(mark)
  const ofFirst = trial.annotated
  const json = trial.written()
  for (const [i, {edits, marks}] of versions.entries()) {
    await trial.edit(edits)
    if (i === 0) trial.loadElsewhere(json)
    for (const mark of marks) trial.annotate(mark)
  }
  await trial.end(ofFirst)
}
