/// The text and the name of the file that is offered for download meanwhile.
export async function downloaded(act: () => Promise<unknown>): Promise<[text: string, name: string]> {
  const real = URL.createObjectURL.bind(URL)
  let [file, name] = [new Blob(), ""]
  URL.createObjectURL = blob => ((file = blob as Blob), "")
  HTMLAnchorElement.prototype.click = function () {
    name = this.download
  }
  try {
    await act()
  } finally {
    URL.createObjectURL = real
    delete (HTMLAnchorElement.prototype as {click?: unknown}).click // its own: elements have it from HTMLElement
  }
  return [await file.text(), name]
}
