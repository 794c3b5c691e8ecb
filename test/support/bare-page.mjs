/** A page of the development server's at this path, with nothing but this body and our elements. */
export const barePage = (path, body) => ({
  name: `bare-page${path}`,
  serve: context => {
    if (context.path !== path) return
    const head = `<meta charset="utf-8" /><title>Test</title><link rel="icon" href="data:," />`
    const script = `<script type="module" src="/components/index.ts"></script>`
    return {
      body: `<!doctype html><html lang="en"><head>${head}${script}</head><body>${body}</body></html>`,
      type: "html",
    }
  },
})
