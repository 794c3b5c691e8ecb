const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds))

/** What `condition` gives as soon as it gives something; an error that names `what` after `seconds`. */
export async function until(condition, what, seconds = 60) {
  const result = await within(condition, seconds)
  if (!result) throw new Error(`Waited ${seconds} seconds for ${what}`)
  return result
}

/** The same, but gives what it had last when the time is over. */
export async function within(condition, seconds) {
  const end = Date.now() + seconds * 1000
  let result = await condition()
  while (!result && Date.now() < end) {
    await pause(50)
    result = await condition()
  }
  return result
}
