/// What may happen, and how often: a name is drawn that many times out of all.
const odds = {
  // In a tab, by its user.
  mark: 12,
  note: 9,
  claim: 9,
  quote: 5,
  speaker: 5,
  via: 4,
  part: 4,
  mention: 5,
  reattach: 3,
  rate: 9,
  unrate: 3,
  cite: 9,
  attach: 5,
  uncite: 4,
  move: 6,
  evidence: 6,
  citation: 6,
  agent: 4,
  remove: 8,
  removeShared: 5,
  form: 9,
  draft: 4,
  select: 2,
  // What must not apply.
  again: 3,
  unknown: 2,
  tamper: 2,
  undo: 34,
  redo: 20,
  // Around it.
  file: 1,
  load: 1,
  article: 1,
  reload: 1,
  store: 14,
  hear: 9,
  meet: 1,
} as const

export type CommandName = keyof typeof odds

/// One thing that happens: what, in which of the tabs, and two numbers that pick among what is there by then (modulo how
/// much that is), so that a list of commands stays one when some are taken out.
export type Command = readonly [name: CommandName, tab: number, a: number, b: number]

/// Each name as often as its odds.
export const names: readonly CommandName[] = Object.entries(odds).flatMap(([name, times]) =>
  Array.from({length: times}, () => name as CommandName),
)

/// Numbers that pick are below this.
export const picks = 1000

/// A sequence of commands in one tab or in two.
export interface Sequence {
  readonly tabs: number
  /// How far the clock of the second tab is ahead; ms.
  readonly ahead: number
  readonly commands: readonly Command[]
  /// How thoroughly the end is looked at: 0 takes longest; one in four and one in sixteen are enough for some of it.
  readonly end: number
}
