import {KnownTexts} from "../anchoring/known-texts.js"
import type {Annotation, Target} from "../model/annotation.js"
import type {ArticleVersion} from "../model/article.js"
import type {FieldChanges} from "../model/field-change.js"
import type {FactCheckState} from "./fact-check-plugin.js"

/// Hashes of the article's versions whose texts are needed to find places once `next` is opened: those that targets name,
/// and for a target that names none, or none of them, the newest in which it stands. Deleted annotations count, and what
/// targets were before: undo may bring them back.
export function neededVersions(value: FactCheckState, next: ArticleVersion): ReadonlySet<string> {
  const {versions} = value.factCheck.article
  const known = new Set(versions.map(({hash}) => hash))
  const needed = new Set<string>()
  if (!known.size) return needed
  const texts = new KnownTexts(next.text ?? "", versions)
  for (const target of targetsOf(value)) {
    const named = target.checkedVersion?.hash
    if (named !== undefined && known.has(named)) needed.add(named)
    else if (target.segments.length && !texts.isWhereItWas(target)) {
      const older = texts.olderTextOf(target)
      if (older) needed.add(older.hash)
    }
  }
  return needed
}

function* targetsOf({factCheck, tombstones, log}: FactCheckState): Generator<Target> {
  for (const {targets} of factCheck.annotations.values()) yield* targets
  for (const {record} of tombstones.values()) if ("targets" in record) yield* (record as Annotation).targets
  for (const lines of log.values()) for (const {changes} of lines) yield* formerTargets(changes)
}

function* formerTargets(changes: FieldChanges): Generator<Target> {
  for (const [field, [old]] of Object.entries(changes)) {
    if (!field.startsWith("targets/") || !old) continue
    const {item} = old as unknown as {readonly item?: Target}
    if (item) yield item
  }
}
