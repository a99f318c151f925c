import { readChannels } from '../../reader/operator.ts';
import type { AllowedTargets } from '../build/response-headers.ts';

/** What the operator's settings let the pages speak to: the origin that takes messages, and nothing else. */
export const allowedTargets = (): AllowedTargets => connectTo(readChannels().endpoint);

/** @param endpoint full address; empty when there is none */
export const connectTo = (endpoint: string): AllowedTargets => (endpoint === '' ? {} : { connect: [new URL(endpoint).origin] });
