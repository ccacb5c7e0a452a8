/** Runs named checks one after the other, each to its end, prints a line a check and counts them. */
export class Checks {
  passed = 0;
  failed = 0;

  /** A check holds when `holds` does not throw. */
  async that(name, holds) {
    const from = performance.now();
    try {
      await holds();
      this.passed += 1;
      process.stdout.write(`ok   ${name} (${((performance.now() - from) / 1000).toFixed(1)} s)\n`);
    } catch (error) {
      this.failed += 1;
      process.stdout.write(`FAIL ${name}\n     ${String(error?.message ?? error).replaceAll('\n', '\n     ')}\n`);
    }
  }

  /** The last line. Returns the exit status. */
  end() {
    process.stdout.write(`browser: ${this.passed} passed, ${this.failed} failed\n`);
    return this.failed === 0 ? 0 : 1;
  }
}
