import type { Catalogue } from '../catalogue/catalogue.ts';
import { type Decimal, integerToDecimal, multiplyDecimals, powerOfTen, shortestText, toDecimal } from '../money/decimal.ts';
import { divideDecimalsUp, divideHalfUp, divideUp, roundToScale } from '../money/rounding.ts';

export interface WorkloadSizing {
  /** What decided: the conversations of a month, or how many of them run at the same time. */
  readonly by: 'month' | 'peak';
  /** In the busiest hour, rounded to hundredths for reading; the machines are counted from the exact number. */
  readonly requestsPerSecond: string;
  readonly machines: bigint;
}

export interface Workload {
  readonly conversationsPerMonth: number;
  /** Absent when nobody said how many run at the same time. */
  readonly peakConversations?: number;
}

const secondsPerHour = 3600n;
const hundred = 100n;

/** Machines that carry the busiest hour of a month, and as many conversations at once as somebody named; at least one. */
export function machinesForWorkload({ conversationsPerMonth, peakConversations }: Workload, catalogue: Catalogue): WorkloadSizing {
  const month = machinesForMonth(conversationsPerMonth, catalogue);
  const peak = peakConversations === undefined || !catalogue.capacity ? undefined : machinesForPeak(peakConversations, catalogue);
  return peak && peak.machines > month.machines ? peak : month;
}

function machinesForMonth(conversationsPerMonth: number, { sizing }: Catalogue): WorkloadSizing {
  const { requestsPerConversation, busyHourPercent, requestsPerSecondPerNode } = sizing.workload;
  const monthly = multiplyDecimals(integerToDecimal(conversationsPerMonth), toDecimal(requestsPerConversation.value));
  const hourlyTimesHundred = multiplyDecimals(monthly, toDecimal(busyHourPercent.value));
  const perMachine = toDecimal(requestsPerSecondPerNode.value);
  const dividend = hourlyTimesHundred.units * powerOfTen(perMachine.scale);
  const divisor = perMachine.units * powerOfTen(hourlyTimesHundred.scale) * secondsPerHour * hundred;
  return { by: 'month', requestsPerSecond: perSecond(hourlyTimesHundred), machines: atLeastOne(divideUp(dividend, divisor)) };
}

function perSecond({ units, scale }: Decimal): string {
  const hundredths = divideHalfUp(units * 100n, powerOfTen(scale) * secondsPerHour * hundred);
  return shortestText({ units: hundredths, scale: 2 });
}

function machinesForPeak(peakConversations: number, { sizing, capacity }: Catalogue): WorkloadSizing {
  const requests = multiplyDecimals(integerToDecimal(peakConversations), toDecimal(capacity?.requestsPerSecondPerConversation.value ?? '0'));
  const machines = divideDecimalsUp(requests, toDecimal(sizing.workload.requestsPerSecondPerNode.value));
  return { by: 'peak', requestsPerSecond: shortestText(roundToScale(requests, 2)), machines: atLeastOne(machines) };
}

const atLeastOne = (machines: bigint): bigint => (machines > 0n ? machines : 1n);
