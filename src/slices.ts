/// Milliseconds of work before others get their turn: the browser draws a frame in that time, and hears a key.
const slice = 8

/// Work through a job between other things: no frame is held up by it. A job that takes less than a slice is done at
/// once. Returns whether it was done; once it is not wanted any more, it ends.
export async function inSlices(job: Generator<undefined, unknown>, isWanted: () => boolean): Promise<boolean> {
  let until = performance.now() + slice
  while (isWanted()) {
    if (job.next().done) return true
    if (performance.now() < until) continue
    await othersTurn()
    until = performance.now() + slice
  }
  return false
}

/// Resolves once what waits has had its turn. A timer would wait longer, and a hidden page's for a second.
function othersTurn(): Promise<void> {
  const {scheduler} = globalThis as {scheduler?: {yield?: () => Promise<void>}}
  if (scheduler?.yield) return scheduler.yield()
  return new Promise(resolve => {
    const {port1, port2} = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
