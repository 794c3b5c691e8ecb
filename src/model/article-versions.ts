import type {ArticleVersion} from "./article.js"

/// The versions of an article after one of them was opened. One that was seen before keeps its place and time, and gets
/// the text it lacks. When a new one comes, those that are not `needed` (hashes) go: a page may change its text with every
/// key that is pressed.
export function withVersion(
  versions: readonly ArticleVersion[],
  version: ArticleVersion,
  needed: () => ReadonlySet<string>,
): readonly ArticleVersion[] {
  const seen = versions.find(other => other.hash === version.hash)
  if (!seen) {
    const hashes = needed()
    return [...versions.filter(({hash}) => hashes.has(hash)), version]
  }
  const {text} = version
  if (seen.text !== undefined || text === undefined) return versions
  return versions.map(other => (other === seen ? {...seen, text} : other))
}
