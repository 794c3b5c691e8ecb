import fc from "fast-check"
import {type Course, runCourse} from "./course.js"
import {editNames} from "./edit.js"
import {type Tally, newTally} from "./tally.js"

const n = fc.nat({max: 999})
const mark = fc.tuple(n, n, n, n)
const edit = fc.tuple(fc.constantFrom(...editNames), n, n, n)

const list = <T>(item: fc.Arbitrary<T>, minLength: number, maxLength: number): fc.Arbitrary<T[]> =>
  fc.array(item, {minLength, maxLength, size: "max"})

const courses: fc.Arbitrary<Course> = fc.record({
  paragraphs: list(list(fc.tuple(n, n, n), 0, 4), 1, 5),
  marks: list(mark, 1, 3),
  versions: list(fc.record({edits: list(edit, 1, 4), marks: list(mark, 0, 1)}), 1, 5),
})

/// What came of many courses.
export interface Outcome extends Readonly<Tally> {
  readonly courses: number
  readonly seed: number
  /// The shortest course that was found to fail, and how; null where none does.
  readonly failure: string | null
}

/// Try that many courses. The same seed tries the same ones. `doubt` is told of places that are not as they were meant.
export async function tryAll(
  numRuns: number,
  seed: number,
  doubt: (report: () => string) => void = () => undefined,
): Promise<Outcome> {
  const tally = newTally()
  const property = fc.asyncProperty(courses, course => runCourse(course, tally, doubt))
  const {failed, counterexample, errorInstance, ...result} = await fc.check(property, {numRuns, seed})
  const which = `Course ${result.numRuns.toLocaleString("en")} of seed ${seed}`
  const failure =
    failed && counterexample
      ? `${which} fails, shrunk to\n${JSON.stringify(counterexample[0])}\n${textOf(errorInstance)}`
      : null
  return {...tally, courses: result.numRuns, seed, failure}
}

const textOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))
