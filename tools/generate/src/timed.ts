/** Says how long some rows took. */
export async function timed(
  say: (text: string) => void,
  what: string,
  work: () => Promise<number>,
): Promise<void> {
  const began = Date.now();
  const rows = await work();
  const seconds = (Date.now() - began) / 1000;
  const rate = Math.round(rows / Math.max(seconds, 0.001));
  say(
    `  ${what.padEnd(24)}${String(rows).padStart(12)}${`${seconds.toFixed(1)} s`.padStart(10)}${String(rate).padStart(12)}/s`,
  );
}
