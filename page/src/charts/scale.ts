/** A straight scale from values to places on the screen. */
export interface Linear {
  (value: number): number;
  ticks: number[];
}

/** Round steps (1, 2, 5 times a power of ten), about `wanted` of them, from the least to the greatest value. */
export function ticks(least: number, greatest: number, wanted: number): number[] {
  if (!(greatest > least) || wanted < 1) {
    return [least];
  }
  const rough = (greatest - least) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((s) => s * power >= rough * 0.999) ?? 10) * power;
  const first = Math.ceil(least / step - 1e-9);
  const last = Math.floor(greatest / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

export function linear(from: readonly [number, number], onto: readonly [number, number], wanted: number): Linear {
  const by = from[1] === from[0] ? 0 : (onto[1] - onto[0]) / (from[1] - from[0]);
  return Object.assign((value: number) => onto[0] + (value - from[0]) * by, { ticks: ticks(from[0], from[1], wanted) });
}
