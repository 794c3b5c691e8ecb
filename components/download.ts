/// Offer a file to the user under this name.
export function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement("a")
  link.href = address
  link.download = name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ").trim()
  link.click()
  // The browser has taken hold of the blob by the time the task is over.
  setTimeout(() => URL.revokeObjectURL(address))
}
