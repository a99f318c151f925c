import type { Catalogue } from '../catalogue/catalogue.ts';
import { type Decimal, decimalToText, integerToDecimal, multiplyDecimals, toDecimal, trimDecimal } from '../money/decimal.ts';
import { divideHalfUp, divideUp } from '../money/rounding.ts';

export interface WorkloadSizing {
  /** In the busiest hour, rounded to hundredths for reading; the machines are counted from the exact number. */
  readonly requestsPerSecond: string;
  readonly machines: bigint;
}

const secondsPerHour = 3600n;
const hundred = 100n;

/** Machines that carry the busiest hour of a month, at least one. */
export function machinesForWorkload(conversationsPerMonth: number, { sizing }: Catalogue): WorkloadSizing {
  const { requestsPerConversation, busyHourPercent, requestsPerSecondPerNode } = sizing.workload;
  const monthly = multiplyDecimals(integerToDecimal(conversationsPerMonth), toDecimal(requestsPerConversation.value));
  const hourlyTimesHundred = multiplyDecimals(monthly, toDecimal(busyHourPercent.value));
  const perMachine = toDecimal(requestsPerSecondPerNode.value);
  const dividend = hourlyTimesHundred.units * 10n ** BigInt(perMachine.scale);
  const divisor = perMachine.units * 10n ** BigInt(hourlyTimesHundred.scale) * secondsPerHour * hundred;
  const machines = divideUp(dividend, divisor);
  return { requestsPerSecond: perSecond(hourlyTimesHundred), machines: machines > 0n ? machines : 1n };
}

function perSecond({ units, scale }: Decimal): string {
  const hundredths = divideHalfUp(units * 100n, 10n ** BigInt(scale) * secondsPerHour * hundred);
  return decimalToText(trimDecimal({ units: hundredths, scale: 2 }));
}
