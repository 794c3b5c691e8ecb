import type {Attrs, MarkSpec} from "prosemirror-model"

/// A type of plain mark: its line in the table.
export interface PlainMarkKind {
  readonly name: string
  readonly spec: MarkSpec
  /// Its line number: a mark of an earlier line lies around one of a later line.
  readonly rank: number
}

/// A mark of a plain article, in the likeness of ProseMirror's.
export class PlainMark {
  constructor(
    readonly type: PlainMarkKind,
    readonly attrs: Attrs,
  ) {}

  eq(other: PlainMark): boolean {
    if (this === other) return true
    const names = Object.keys(this.attrs)
    return this.type === other.type && names.every(name => this.attrs[name] === other.attrs[name])
  }

  /// The marks with this one among them: in the table's order, without those it excludes.
  addToSet(set: readonly PlainMark[]): readonly PlainMark[] {
    if (set.some(other => this.eq(other))) return set
    const kept = set.filter(other => !excludes(this.type, other.type))
    if (kept.some(other => excludes(other.type, this.type))) return set
    const at = kept.findIndex(other => other.type.rank > this.type.rank)
    return at < 0 ? [...kept, this] : [...kept.slice(0, at), this, ...kept.slice(at)]
  }
}

/// By default a mark excludes those of its own type only.
const excludes = ({name, spec}: PlainMarkKind, other: PlainMarkKind): boolean =>
  (spec.excludes ?? name).split(" ").includes(other.name)
