import {executeServerCommand} from "@web/test-runner-commands"

/// Answer media queries so in this page, `{"forced-colors": "active"}`; all others as the browser does. Chromium only.
export const media = (features: Readonly<Record<string, string>>) => executeServerCommand("media", {...features})

/// Whether this browser can be told what to answer: the others have no such switch, so what needs one is tested in
/// Chromium only, and says so.
export const canEmulateMedia = navigator.userAgent.includes("Chrome/")
