const awaited = new Set<number>()

const [request, cancel] = [window.requestAnimationFrame.bind(window), window.cancelAnimationFrame.bind(window)]

window.requestAnimationFrame = callback => {
  const id = request(time => {
    awaited.delete(id)
    callback(time)
  })
  awaited.add(id)
  return id
}

window.cancelAnimationFrame = id => {
  awaited.delete(id)
  cancel(id)
}

/// Whether anything in the page has asked for a frame that has not come yet. Only what asks after this module has run is counted.
export const framesAwaited = (): boolean => awaited.size > 0

/// Resolves when a frame has been drawn, its resize observers and the events that it queued included.
export const frame = (): Promise<void> =>
  new Promise(resolve => {
    request(() => {
      const {port1, port2} = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        resolve()
      }
      port2.postMessage(null)
    })
  })
