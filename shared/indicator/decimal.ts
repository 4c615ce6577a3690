/** Exact decimal in plain notation: `-?` digits, then `.` and digits if any were typed. `60.0` keeps its zero. */
export type Decimal = string;

/** Typed digits (`4,337`, `.5`, `007`) times 10^`power` as a Decimal; typed decimals are kept. */
export function decimalOf(digits: string, power: number): Decimal {
  const { units, places } = split(digits.replaceAll(',', ''));
  return power <= places ? join(units, places - power) : join(units * 10n ** BigInt(power - places), 0);
}

/** Exact sum, with as many decimals as the longer of the two has. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(split(a).places, split(b).places);
  return join(unitsAt(a, places) + unitsAt(b, places), places);
}

/** Below, at or above zero as `a` is less than, equal to or more than `b`; `60.0` equals `60`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const places = Math.max(split(a).places, split(b).places);
  const difference = unitsAt(a, places) - unitsAt(b, places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** `dividend` / `count`, rounded half away from zero to one decimal more than the dividend has. */
export function divideDecimal(dividend: Decimal, count: number): Decimal {
  const places = split(dividend).places + 1;
  const units = unitsAt(dividend, places);
  const half = BigInt(count) * (units < 0n ? -1n : 1n);
  return join((units * 2n + half) / (BigInt(count) * 2n), places);
}

/** The decimal with thousands separators and a true minus sign: `-4930000.5` → `−4,930,000.5`. */
export function groupDigits(decimal: Decimal): string {
  const [whole = '', fraction] = decimal.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return (decimal.startsWith('-') ? '−' : '') + grouped + (fraction === undefined ? '' : `.${fraction}`);
}

function split(decimal: string): { units: bigint; places: number } {
  const [whole = '', fraction = ''] = decimal.split('.');
  return { units: BigInt(whole + fraction), places: fraction.length };
}

function unitsAt(decimal: Decimal, places: number): bigint {
  const { units, places: own } = split(decimal);
  return units * 10n ** BigInt(places - own);
}

function join(units: bigint, places: number): Decimal {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return (units < 0n ? '-' : '') + whole + (places > 0 ? `.${digits.slice(-places)}` : '');
}
