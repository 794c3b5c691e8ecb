import type {Sequence} from "./command.js"

/// Sequences that once failed, as they were shrunk, and what they broke.
export const found: readonly (readonly [title: string, sequence: Sequence])[] = [
  [
    "an import of what a deleter had seen does not beat the deletion",
    {
      tabs: 2,
      ahead: 0,
      end: 0,
      commands: [
        ...Array.from({length: 5}, () => ["mark", 0, 0, 0] as const),
        ["remove", 0, 0, 0],
        ["meet", 0, 0, 0],
        ["undo", 0, 0, 0],
        ["cite", 0, 744, 0],
        ["remove", 0, 0, 0],
        ["undo", 0, 0, 0],
        ["file", 0, 0, 0],
        ["store", 0, 0, 0],
        ["mark", 0, 0, 0],
        ["remove", 0, 555, 0],
        ["hear", 1, 0, 0],
        ["load", 1, 0, 0],
      ],
    },
  ],
  [
    "a deleted record that a file brings back takes nothing from its tombstone",
    {
      tabs: 1,
      ahead: 0,
      end: 0,
      commands: [
        ["mark", 0, 0, 0],
        ["file", 0, 0, 0],
        ["remove", 0, 0, 0],
        ["load", 0, 0, 1],
        ["undo", 0, 0, 0],
        ["load", 0, 0, 813],
      ],
    },
  ],
  [
    "the time that a file gives a record stands after an undo",
    {
      tabs: 1,
      ahead: 0,
      end: 0,
      commands: [
        ["mark", 0, 0, 0],
        ["speaker", 0, 0, 1],
        ["file", 0, 0, 0],
        ["undo", 0, 0, 0],
        ["load", 0, 0, 1],
        ["meet", 0, 0, 0],
      ],
    },
  ],
  [
    "sources are in one order in a tab and in storage, whoever heard first",
    {
      tabs: 2,
      ahead: 0,
      end: 0,
      commands: [
        ["mark", 0, 0, 0],
        ["rate", 0, 0, 0],
        ["mark", 0, 0, 0],
        ["note", 0, 0, 1],
        ["form", 0, 1, 150],
        ["meet", 0, 0, 0],
        ["via", 1, 0, 1],
        ["undo", 0, 0, 0],
        ["redo", 0, 0, 0],
        ["cite", 1, 1, 0],
        ["store", 0, 0, 0],
      ],
    },
  ],
  [
    "a file beats a deletion, though the clock of who loads it is slow",
    {
      tabs: 2,
      ahead: -3_600_000,
      end: 0,
      commands: [
        ["mark", 0, 0, 0],
        ["file", 0, 0, 0],
        ["load", 1, 0, 0],
        ["remove", 1, 0, 0],
        ["load", 1, 0, 0],
      ],
    },
  ],
  [
    "a reviewer is still known by name where undo keeps the annotation another tab has rated",
    {
      tabs: 2,
      ahead: 0,
      end: 0,
      commands: [
        ["mark", 0, 0, 0],
        ["store", 0, 0, 0],
        ["hear", 1, 0, 0],
        ["rate", 1, 0, 0],
      ],
    },
  ],
  [
    "a source that comes back because it is named takes nothing back from an edit",
    {
      tabs: 2,
      ahead: 0,
      end: 0,
      commands: [
        ["mark", 0, 0, 0],
        ["cite", 0, 0, 0],
        ["citation", 0, 0, 2],
        ["uncite", 0, 0, 0],
        ["meet", 0, 0, 0],
        ["undo", 0, 0, 0],
        ["citation", 0, 0, 0],
        ["removeShared", 1, 0, 0],
      ],
    },
  ],
]
