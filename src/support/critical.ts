/** A topic that asks this lets its reader say that a problem is critical. */
export const criticalField = 'critical';
export const criticalAnswer = 'yes';
