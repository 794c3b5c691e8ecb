/// An element of the page's own that has the name of one of our parts, and was there first.
export class PageStorage extends HTMLElement {}
customElements.define("claim-storage", PageStorage)
