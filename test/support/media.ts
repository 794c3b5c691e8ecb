import {executeServerCommand} from "@web/test-runner-commands"

/// Answer media queries so in this page, `{"forced-colors": "active"}`, or as another medium, `{type: "print"}`; all others as the browser does. The other
/// browsers have no such switch: what needs one is tested in Chromium only, and says so.
export const media = (features: Readonly<Record<string, string>>) => executeServerCommand("media", {...features})
