/** What came of many courses, in one line. */
export function summary({courses, versions, places, untouched, found, strayed, changed, wrong, seed, failure}) {
  const number = count => count.toLocaleString("en")
  const counts = `${number(courses)} articles, ${number(versions)} versions, ${number(places)} places`
  const left = `${number(found)} of ${number(untouched)} untouched ones found, ${number(strayed)} elsewhere`
  const other = `${number(wrong)} of ${number(changed)} changed ones mostly on other words`
  return `Places: ${counts}, ${failure ? 1 : 0} failures; ${left}; ${other} (seed ${seed})`
}
