import type {Run} from "./unique-runs.js"

/// Of runs in the order of the first text, those that stand in the same order in the second and hold the most words
/// together.
export function longestChain(runs: readonly Run[]): Run[] {
  const byB = [...runs.keys()].sort((i, j) => runs[i]!.b - runs[j]!.b)
  const rankOf = new Int32Array(runs.length)
  for (const [rank, i] of byB.entries()) rankOf[i] = rank + 1
  /// A Fenwick tree: at each rank the run that ends the heaviest chain among the ranks it stands for, plus one.
  const heaviest = new Int32Array(runs.length + 1)
  const weight = new Int32Array(runs.length)
  const before = new Int32Array(runs.length).fill(-1)
  let last = -1
  for (const [i, {length}] of runs.entries()) {
    let best = -1
    for (let rank = rankOf[i]! - 1; rank > 0; rank -= rank & -rank) {
      const other = heaviest[rank]! - 1
      if (other >= 0 && (best < 0 || weight[other]! > weight[best]!)) best = other
    }
    before[i] = best
    weight[i] = length + (best < 0 ? 0 : weight[best]!)
    for (let rank = rankOf[i]!; rank < heaviest.length; rank += rank & -rank) {
      const other = heaviest[rank]! - 1
      if (other < 0 || weight[other]! < weight[i]) heaviest[rank] = i + 1
    }
    if (last < 0 || weight[i] > weight[last]!) last = i
  }
  const chain: Run[] = []
  for (; last >= 0; last = before[last]!) chain.push(runs[last]!)
  return chain.reverse()
}
