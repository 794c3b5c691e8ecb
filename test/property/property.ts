import fc from "fast-check"
import {Chance} from "./chance.js"
import {type Command, type Sequence, names, picks} from "./command.js"
import {LongLists} from "./long-lists.js"
import {World} from "./world.js"

/// How long a sequence is, at least and at most.
const [shortest, longest] = [200, 210]

const command: fc.Arbitrary<Command> = fc.tuple(
  fc.constantFrom(...names),
  fc.nat({max: 1}),
  fc.nat({max: picks - 1}),
  fc.nat({max: picks - 1}),
)

const simpler = ([name, tab, a, b]: Command): Command[] => [
  ...(tab ? [[name, 0, a, b] as const] : []),
  ...[0, 1, 2, Math.floor(a / 2)].filter(n => n < a).map(n => [name, tab, n, b] as const),
  ...[0, 1, 2, Math.floor(b / 2)].filter(n => n < b).map(n => [name, tab, a, n] as const),
]

const hour = 3_600_000
const sequences: fc.Arbitrary<Sequence> = fc.record({
  tabs: fc.constantFrom(1, 2),
  ahead: fc.constantFrom(0, -hour, hour),
  commands: new LongLists(command, shortest, longest, simpler),
  end: fc.nat({max: 15}),
})

/// Run one sequence from the first command to what must be so in the end. Rejects where something is not as it must be.
export async function runSequence(sequence: Sequence): Promise<void> {
  const chance = new Chance()
  const end = chance.begin()
  try {
    const world = await World.open(sequence, chance)
    for (const command of sequence.commands) await world.run(command)
    await world.end()
  } finally {
    end()
  }
}

/// What came of many sequences.
export interface Outcome {
  readonly sequences: number
  readonly commands: number
  readonly seed: number
  /// The shortest sequence that was found to fail, and how; null where none does.
  readonly failure: string | null
}

/// Try that many sequences. The same seed tries the same ones.
export async function tryAll(numRuns: number, seed: number): Promise<Outcome> {
  let commands = 0
  const property = fc.asyncProperty(sequences, async sequence => {
    commands += sequence.commands.length
    await runSequence(sequence)
  })
  const result = await fc.check(property, {numRuns, seed})
  const {failed, counterexample, errorInstance} = result
  const which = `Sequence ${result.numRuns.toLocaleString("en")} of seed ${seed}`
  const failure =
    failed && counterexample ? `${which} fails, shrunk to\n${textOf(counterexample[0], errorInstance)}` : null
  return {sequences: result.numRuns, commands, seed, failure}
}

/// A failure: the case to put into found.ts, and what was not as it must be.
function textOf({tabs, ahead, commands, end}: Sequence, error: unknown): string {
  const lines = commands.map(command => `    ${JSON.stringify(command)},`)
  return [
    `  {tabs: ${tabs}, ahead: ${ahead}, end: ${end}, commands: [`,
    ...lines,
    "  ]}",
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  ].join("\n")
}
