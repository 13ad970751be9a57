/** Zipf–Mandelbrot: a few kinds of service are offered nearly everywhere, most in some places. */
const EXPONENT = 0.7;
const OFFSET = 2.7;

/**
 * Shares `total` out over kinds in the order of their frequency, none above its capacity.
 *
 * @throws {Error} when the capacities do not hold the total.
 */
export function share(total: number, capacities: readonly number[]): number[] {
  const room = capacities.reduce((sum, capacity) => sum + capacity, 0);
  if (room < total) throw new Error(`there is room for ${String(room)} services only`);
  const at = (scale: number) =>
    capacities.map((capacity, rank) =>
      Math.min(capacity, Math.floor(scale / (rank + OFFSET) ** EXPONENT)),
    );
  const sum = (shares: readonly number[]) => shares.reduce((all, one) => all + one, 0);
  let low = 0;
  let high = total * (capacities.length + OFFSET) ** EXPONENT + capacities.length;
  for (let round = 0; round < 100; round += 1) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) <= total) low = middle;
    else high = middle;
  }
  const shares = at(low);
  let left = total - sum(shares);
  while (left > 0) {
    for (const [rank, capacity] of capacities.entries()) {
      const given = shares[rank] ?? 0;
      if (left > 0 && given < capacity) {
        shares[rank] = given + 1;
        left -= 1;
      }
    }
  }
  return shares;
}
