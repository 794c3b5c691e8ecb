/// Work through a job that can be done in slices.
export function atOnce<T>(job: Generator<undefined, T>): T {
  for (;;) {
    const {done, value} = job.next()
    if (done) return value
  }
}
