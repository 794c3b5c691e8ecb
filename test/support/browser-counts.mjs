/** A Web Test Runner reporter: how many tests ran in each browser, one line each ("Chromium: 12 passed, 0 failed"). */
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
      for (const [name, {passed, failed, skipped}] of counts)
        console.log(`${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`)
    },
  }
}
