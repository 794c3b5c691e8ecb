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
 * The steps of two transcripts that differ, with the lines that only one of them has. The order within a step does not
 * count: an outcome and the new focus reach Orca on two ways. Neither do notes. Empty where they are the same.
 */
export function differences(expected, actual) {
  const [before, after] = [expected, actual].map(stepsOf)
  return Array.from({length: Math.max(before.length, after.length)}, (_, i) => difference(before[i], after[i])).flat()
}

function difference(before, after) {
  const gone = without(before?.lines ?? [], after?.lines ?? [])
  const added = without(after?.lines ?? [], before?.lines ?? [])
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

function stepsOf(transcript) {
  const steps = []
  let part
  for (const line of transcript.split("\n"))
    if (line.startsWith("## ")) part = line.slice(3)
    else if (line.startsWith("> ")) steps.push({name: `${part}, ${line.slice(2)}`, lines: []})
    else if (line.startsWith("  ")) steps.at(-1).lines.push(line.slice(2))
  return steps
}
