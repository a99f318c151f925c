export { builtOn } from '../reader/today.ts';
