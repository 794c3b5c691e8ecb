/// Whether this browser is a Chromium: the one for what need be asked once only.
export const isChromium = "userAgentData" in navigator
