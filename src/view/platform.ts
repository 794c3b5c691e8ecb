/// Are we on one of Apple's systems, where ⌘ and Option do what Ctrl does elsewhere?
export const isApple: boolean = "navigator" in globalThis && /Mac|iP(hone|ad|od)/.test(navigator.platform)
