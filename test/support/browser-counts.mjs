/** What the tests have reported: a line, and the browser it is of. */
const reports = []

/** The server command behind test/support/counts.ts. */
export const reportPlugin = () => ({
  name: "report",
  executeCommand({command, payload, session}) {
    if (command !== "report") return
    reports.push(`${payload.line} (${session.browser.name})`)
    return true
  },
})

/**
 * A Web Test Runner reporter: what the tests have reported, and how many ran in each browser, one line each
 * ("Chromium: 12 passed, 0 failed").
 */
export function browserCounts() {
  const flat = suite => [...suite.tests, ...suite.suites.flatMap(flat)]
  return {
    stop({sessions}) {
      const counts = new Map()
      for (const {browser, testResults, errors} of sessions) {
        const count = counts.get(browser.name) ?? {passed: 0, failed: 0, skipped: 0}
        counts.set(browser.name, count)
        for (const test of testResults ? flat(testResults) : [])
          count[test.skipped ? "skipped" : test.passed ? "passed" : "failed"]++
        if (errors.length) count.failed++ // a file that did not load
      }
      console.log("")
      for (const line of reports.splice(0)) console.log(line)
      for (const [name, {passed, failed, skipped}] of counts)
        console.log(`${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`)
    },
  }
}
