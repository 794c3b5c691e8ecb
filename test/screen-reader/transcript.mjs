/** What a step is called in the transcript. */
export const nameOf = ({do: act, value}) => (act === "type" ? `Type ${JSON.stringify(value)}` : value)

/** A transcript: parts with their steps, and what was spoken in each. `notes` go on top. */
export function write(notes, told) {
  const lines = notes.map(note => `# ${note}`)
  let part
  for (const {step, spoken} of told) {
    if (step.part !== part) lines.push("", `## ${(part = step.part)}`)
    lines.push(`> ${nameOf(step)}`, ...spoken.map(words => `  ${words}`))
  }
  return `${lines.join("\n")}\n`
}

/**
 * A kept transcript with one more run in it: a line that was spoken in some runs only begins with "~". Orca tells what
 * is around a new focus, or not, by which event of the page reaches it first. Steps that are new stand as they are.
 */
export function merge(kept, transcript) {
  const before = new Map(stepsOf(kept).map(step => [step.name, step]))
  const after = stepsOf(transcript)
  let at = -1
  return transcript
    .split("\n")
    .flatMap(line => {
      if (line.startsWith("  ")) return []
      if (!line.startsWith("> ")) return [line]
      const {name, lines} = after[++at]
      const known = before.get(name)
      if (!known) return [line, ...lines.map(words => `  ${words}`)]
      const always = without(lines, without(lines, known.always))
      const some = [...without(known.always, always), ...known.some]
      return [
        line,
        ...always.map(words => `  ${words}`),
        ...new Set([...some, ...without(lines, [...always, ...known.some])].map(words => `~ ${words}`)),
      ]
    })
    .join("\n")
}

/** What Orca says or not by how fast the page loads and what it saw last, whatever is on the page. */
const passing =
  /^(Loading\. Please wait|Finished loading New Tab|.*(Firefox|Chromium) frame|leaving .*|Text unselected)\.$/

/**
 * What Orca spoke in a step, without what may be different each time: the port, times of the day, spaces at the ends,
 * and how it tells that a former selection has gone. Of a step that depends on how fast the page loads (`only`), just
 * what has to be heard.
 */
export function normalise(spoken, {varies = [], only = false, hears}) {
  return spoken
    .map(normaliseOne)
    .filter(words => !only || hears.some(phrase => words.includes(phrase)))
    .filter((words, i, all) => words !== "unselected" && all[i + 1] !== "unselected")
    .filter(words => words && !passing.test(words) && !varies.includes(words))
}

function normaliseOne(words) {
  return words
    .replace(/(127\.0\.0\.1):\d+/g, "$1")
    .replace(/\b\d{1,2}:\d{2}(:\d{2})?\b/g, "00:00")
    .replace(/\s+/g, " ")
    .trim()
}

/**
 * The steps of two transcripts that differ, with the lines that only one of them has, but for those that are spoken in
 * some runs only. The order within a step does not count: an outcome and the new focus reach Orca on two ways. Neither
 * do notes. Empty where they are the same.
 */
export function differences(expected, actual) {
  const [before, after] = [expected, actual].map(stepsOf)
  return Array.from({length: Math.max(before.length, after.length)}, (_, i) => difference(before[i], after[i])).flat()
}

function difference(before, after) {
  const gone = without(before?.always ?? [], after?.lines ?? [])
  const added = without(after?.lines ?? [], before?.always ?? []).filter(line => !before?.some.includes(line))
  if (before?.name === after?.name && !gone.length && !added.length) return []
  const names = [...new Set([before?.name ?? "(no such step)", after?.name ?? "(no such step)"])]
  return [names.join(" is now "), ...gone.map(line => `- ${line}`), ...added.map(line => `+ ${line}`)]
}

/// The lines of a list that are not in another, each as often as it is there too many.
function without(lines, others) {
  const rest = [...others]
  return lines.filter(line => {
    const at = rest.indexOf(line)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
}

/// The steps of a transcript, named so that each name is there once: the lines that were always spoken, those that were
/// sometimes, and both.
function stepsOf(transcript) {
  const steps = []
  const seen = new Map()
  let part
  for (const line of transcript.split("\n"))
    if (line.startsWith("## ")) part = line.slice(3)
    else if (line.startsWith("> ")) {
      const name = `${part}, ${line.slice(2)}`
      const times = (seen.get(name) ?? 0) + 1
      seen.set(name, times)
      steps.push({name: times > 1 ? `${name}, time ${times}` : name, lines: [], always: [], some: []})
    } else if (/^[ ~] /.test(line)) {
      const [step, words] = [steps.at(-1), line.slice(2)]
      step.lines.push(words)
      step[line.startsWith("~") ? "some" : "always"].push(words)
    }
  return steps
}
