/** What came of many sequences, in one line. */
export function summary({sequences, commands, seed, failure}) {
  const counts = `${sequences.toLocaleString("en")} sequences, ${commands.toLocaleString("en")} commands`
  return `Property: ${counts}, ${failure ? 1 : 0} failures (seed ${seed})`
}
