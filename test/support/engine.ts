/// Whether this browser is a Chromium: the one for what need be asked once only, or can be asked nowhere else.
export const isChromium = navigator.userAgent.includes("Chrome/")
