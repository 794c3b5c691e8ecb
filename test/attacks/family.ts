/// What an attack is after: that its call is made, or that its host is asked for something.
export interface Canary {
  /// A call to the page's `hit`, with the attack's number.
  readonly run: string
  /// A host of the attack's own that nobody may ever ask.
  readonly host: string
  /// A host that may be asked for a picture of the article, and only for that.
  readonly pictures: string
}

/// Attacks of one kind, each made for a canary of its own.
export type Family = (canary: Canary) => readonly string[]

/// An attack of the corpus.
export interface Attack {
  readonly n: number
  readonly family: string
  readonly input: string
}

/// The canary of the attack with this number.
export function canaryOf(n: number): Canary {
  return {run: `hit(${n})`, host: `${n}.canary.example`, pictures: `${n}.pictures.example`}
}

/// Every attack of these families, numbered from 1.
export function attacksOf(families: Readonly<Record<string, Family>>): Attack[] {
  const attacks: Attack[] = []
  for (const [family, make] of Object.entries(families))
    for (let i = 0; i < make(canaryOf(0)).length; i++) {
      const n = attacks.length + 1
      attacks.push({n, family, input: make(canaryOf(n))[i]!})
    }
  return attacks
}
