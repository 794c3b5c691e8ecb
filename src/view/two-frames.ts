/// Resolves when what was changed just now has been drawn, and told to screen readers: after a second frame, for the first
/// one may have been on its way.
export const twoFrames = (): Promise<void> =>
  new Promise(resolve => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
  })
